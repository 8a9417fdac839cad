package app.kontor.party;

import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.list.Audience;
import app.kontor.platform.list.FilterValues;
import app.kontor.platform.list.ListDefinition;
import app.kontor.platform.list.ListShape;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** The seller's groups of customers, in the order in which they go. */
@Dependent
public class CustomerGroupList implements ListDefinition<GroupSummary> {
  public static final ListShape<GroupSummary> SHAPE =
      ListShape.<GroupSummary>named("customer-groups")
          .link("code", "groups.code", row -> row.group().code(), "group")
          .text("name", "common.name", row -> row.group().name())
          .number("place", "groups.place", row -> row.group().place())
          .number("customers", "groups.customers", GroupSummary::customers)
          .page(Audience.STAFF, "code", "name", "place", "customers")
          .build();

  private final CustomerGroups groups;

  @Inject
  public CustomerGroupList(CustomerGroups groups) {
    this.groups = groups;
  }

  @Override
  public ListShape<GroupSummary> shape() {
    return SHAPE;
  }

  @Override
  public Page<GroupSummary> rows(FilterValues filter, PageRequest page) {
    return groups.list(page);
  }
}
