package app.kontor.ordering;

import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.list.Audience;
import app.kontor.platform.list.FilterValues;
import app.kontor.platform.list.ListDefinition;
import app.kontor.platform.list.ListShape;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** What customers ask for after the cut-off and staff have not decided on, the oldest first. */
@Dependent
public class ChangeRequestList implements ListDefinition<ChangeRecord> {
  public static final ListShape<ChangeRecord> SHAPE =
      ListShape.<ChangeRecord>named("change-requests")
          .link("number", "common.number", ChangeRecord::number, "order")
          .text("customer", "common.customer", ChangeRecord::buyerName)
          .date("asked", "change.asked-at", ChangeRecord::askedAt)
          .text("by", "change.by", ChangeRecord::askedBy)
          .text("reason", "change.reason.label", ChangeRecord::reason)
          .money("before", "change.gross-before", ChangeRecord::before)
          .money("after", "change.gross-after", ChangeRecord::after)
          .page(Audience.STAFF, "number", "customer", "asked", "by", "reason", "before", "after")
          .build();

  private final OrderChanges changes;

  @Inject
  public ChangeRequestList(OrderChanges changes) {
    this.changes = changes;
  }

  @Override
  public ListShape<ChangeRecord> shape() {
    return SHAPE;
  }

  @Override
  public Page<ChangeRecord> rows(FilterValues filter, PageRequest page) {
    return changes.requests(page);
  }
}
