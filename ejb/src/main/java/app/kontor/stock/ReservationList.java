package app.kontor.stock;

import app.kontor.catalogue.ItemNumber;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.list.Audience;
import app.kontor.platform.list.FilterValues;
import app.kontor.platform.list.ListDefinition;
import app.kontor.platform.list.ListShape;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** For which orders goods of one item are set aside, by order number; the filter names the item. */
@Dependent
public class ReservationList implements ListDefinition<Reservation> {
  public static final ListShape<Reservation> SHAPE =
      ListShape.<Reservation>named("reservations")
          .link("order", "office.stock.order", Reservation::demand, "order")
          .number("line", "office.stock.line", Reservation::line)
          .text("warehouse", "office.stock.warehouse.label", Reservation::warehouseCode)
          .quantity("quantity", "common.quantity", Reservation::quantity)
          .page(Audience.STAFF, "order", "line", "warehouse", "quantity")
          .size(50)
          .build();

  private final Stock stock;

  @Inject
  public ReservationList(Stock stock) {
    this.stock = stock;
  }

  @Override
  public ListShape<Reservation> shape() {
    return SHAPE;
  }

  @Override
  public Page<Reservation> rows(FilterValues filter, PageRequest page) {
    String item = filter.text("item");
    return item.isEmpty()
        ? new Page<>(List.of(), 0)
        : stock.reservations(new ItemNumber(item), page);
  }
}
