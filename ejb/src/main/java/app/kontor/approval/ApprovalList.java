package app.kontor.approval;

import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.list.Audience;
import app.kontor.platform.list.Badge;
import app.kontor.platform.list.FilterValues;
import app.kontor.platform.list.ListDefinition;
import app.kontor.platform.list.ListShape;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Requests for approval, those that wait first. */
@Dependent
public class ApprovalList implements ListDefinition<ApprovalSummary> {
  public static final ListShape<ApprovalSummary> SHAPE =
      ListShape.<ApprovalSummary>named("approvals")
          .link(
              "requester",
              "approvals.requester",
              ApprovalSummary::requester,
              "request",
              ApprovalSummary::reference)
          .date("asked", "approvals.asked-at", ApprovalSummary::askedAt)
          .money("net", "common.net", ApprovalSummary::net)
          .text("reason", "approvals.reason", ApprovalSummary::reason)
          .notOnPhones()
          .status("state", "common.status", ApprovalList::state)
          .text("order", "approvals.order", ApprovalSummary::order)
          .page(Audience.CUSTOMER, "requester", "asked", "net", "reason", "state", "order")
          .build();

  private final Approvals approvals;

  @Inject
  public ApprovalList(Approvals approvals) {
    this.approvals = approvals;
  }

  @Override
  public ListShape<ApprovalSummary> shape() {
    return SHAPE;
  }

  @Override
  public Page<ApprovalSummary> rows(FilterValues filter, PageRequest page) {
    return approvals.requests(page);
  }

  /** Colour and sign of a state. */
  public static Badge state(ApprovalSummary request) {
    ApprovalState state = request.state();
    return switch (state) {
      case ASKED, APPROVED -> Badge.of(state, "warn", "pi-clock");
      case ORDERED -> Badge.of(state, "ok", "pi-check");
      case DECLINED -> Badge.of(state, "danger", "pi-times");
      case WITHDRAWN -> Badge.of(state, "neutral", "pi-ban");
    };
  }
}
