package app.kontor.shipping;

import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.list.Audience;
import app.kontor.platform.list.FilterValues;
import app.kontor.platform.list.ListDefinition;
import app.kontor.platform.list.ListShape;
import app.kontor.platform.list.Phrase;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** The seller's carriers in their order. */
@Dependent
public class CarrierList implements ListDefinition<Carrier> {
  public static final ListShape<Carrier> SHAPE =
      ListShape.<Carrier>named("carriers")
          .link("name", "office.shipping.carriers.carrier", Carrier::name, "carrier", Carrier::code)
          .text("tracking", "office.shipping.carriers.tracking", Carrier::trackingUrl)
          .wide()
          .text("rule", "office.shipping.carriers.rule", Carrier::checkRule)
          .number("limit", "office.shipping.carriers.limit", Carrier::maxPieceKg)
          .text("active", "office.shipping.carriers.active", CarrierList::active)
          .page(Audience.STAFF, "name", "tracking", "rule", "limit", "active")
          .whole()
          .build();

  private final Carriers carriers;

  @Inject
  public CarrierList(Carriers carriers) {
    this.carriers = carriers;
  }

  @Override
  public ListShape<Carrier> shape() {
    return SHAPE;
  }

  @Override
  public Page<Carrier> rows(FilterValues filter, PageRequest page) {
    return Page.of(carriers.carriers(), page);
  }

  private static Phrase active(Carrier carrier) {
    return Phrase.of(carrier.active() ? "common.yes" : "common.no");
  }
}
