package app.kontor.ordering;

import app.kontor.gate.Permission;
import app.kontor.listing.MarkedRow;
import app.kontor.listing.BulkAction;
import app.kontor.listing.BulkActions;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;

/** What staff do with many orders at once. */
@Dependent
public class OrderActions implements BulkActions {
  private final Ordering ordering;

  @Inject
  public OrderActions(Ordering ordering) {
    this.ordering = ordering;
  }

  @Override
  public String list() {
    return OrderList.SHAPE.name();
  }

  @Override
  public List<BulkAction> actions() {
    return List.of(
        BulkAction.of(
            "confirm",
            "list.orders.confirm",
            "pi-check",
            Set.of(Permission.ORDER_MANAGE),
            row -> ordering.confirm(number(row), row.version())),
        BulkAction.of(
            "reserve",
            "office.order.reserve",
            "pi-box",
            Set.of(Permission.ORDER_MANAGE, Permission.SHIPPING),
            row -> ordering.reserveMissing(number(row))));
  }

  private static OrderNumber number(MarkedRow row) {
    return new OrderNumber(row.number());
  }
}
