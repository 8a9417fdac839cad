package app.kontor.credit;

import app.kontor.gate.Permission;
import app.kontor.listing.BulkAction;
import app.kontor.listing.BulkActions;
import app.kontor.ordering.OrderNumber;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;

/** Lets orders go that wait for credit. */
@Dependent
public class CreditHoldActions implements BulkActions {
  private final CreditHolds holds;

  @Inject
  public CreditHoldActions(CreditHolds holds) {
    this.holds = holds;
  }

  @Override
  public String list() {
    return CreditHoldList.SHAPE.name();
  }

  @Override
  public List<BulkAction> actions() {
    return List.of(
        BulkAction.of(
                "release",
                "credit-holds.release",
                "pi-lock-open",
                Set.of(Permission.CREDIT_MANAGE),
                row -> holds.release(new OrderNumber(row.number()), row.version(), row.reason()))
            .withReason());
  }
}
