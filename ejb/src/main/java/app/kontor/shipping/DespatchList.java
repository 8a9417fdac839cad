package app.kontor.shipping;

import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.list.Audience;
import app.kontor.platform.list.FilterField;
import app.kontor.platform.list.FilterValues;
import app.kontor.platform.list.ListDefinition;
import app.kontor.platform.list.ListShape;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Goods-issue notes: those that wait for a parcel, oldest first, or all that are searched. */
@Dependent
public class DespatchList implements ListDefinition<DespatchSummary> {
  /** The filter's word for notes whether they wait or not. */
  public static final String ALL = "all";

  public static final ListShape<DespatchSummary> SHAPE =
      ListShape.<DespatchSummary>named("despatches")
          .link("number", "office.shipping.note", DespatchSummary::number, "despatch")
          .date("date", "common.date", DespatchSummary::date)
          .date("requested", "office.shipping.requested", DespatchSummary::requestedDate)
          .code("order", "office.shipping.order", DespatchSummary::orderNumber)
          .text("receiver", "office.shipping.receiver", DespatchList::receiver)
          .text("delivery", "office.shipping.delivery", DespatchSummary::deliveryName)
          .text("warehouse", "office.shipping.warehouse", DespatchSummary::warehouseCode)
          .number("parcels", "office.shipping.parcels", DespatchSummary::parcelCount)
          .page(
              Audience.STAFF,
              "number",
              "date",
              "requested",
              "order",
              "receiver",
              "delivery",
              "warehouse",
              "parcels")
          .filter(FilterField.search("q", "office.shipping.desk.q"))
          .build();

  private final Shipping shipping;

  @Inject
  public DespatchList(Shipping shipping) {
    this.shipping = shipping;
  }

  @Override
  public ListShape<DespatchSummary> shape() {
    return SHAPE;
  }

  @Override
  public Page<DespatchSummary> rows(FilterValues filter, PageRequest page) {
    return filter.text("view").equals(ALL)
        ? shipping.despatches(filter.text("q"), page)
        : shipping.toShip(page);
  }

  private static String receiver(DespatchSummary note) {
    return note.receiver() + ", " + note.city() + " " + note.country();
  }
}
