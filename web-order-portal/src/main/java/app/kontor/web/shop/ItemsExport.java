package app.kontor.web.shop;

import app.kontor.money.UnitPrice;
import app.kontor.ordering.Offer;
import app.kontor.ordering.Offers;
import app.kontor.platform.Page;
import app.kontor.platform.PageRequest;
import app.kontor.web.common.export.Column;
import app.kontor.web.common.export.ListExport;
import app.kontor.web.common.export.ListQuery;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Items with the prices and the stock the visitor sees, as a file. */
@Dependent
public class ItemsExport implements ListExport<Offer> {
  @Inject private Offers offers;

  @Override
  public String name() {
    return "items";
  }

  @Override
  public List<Column<Offer>> columns() {
    return List.of(
        new Column<>("common.number", offer -> offer.item().number()),
        new Column<>("export.ean", offer -> offer.item().ean()),
        new Column<>("common.name", offer -> offer.item().name()),
        new Column<>("export.category", offer -> offer.item().categoryName()),
        new Column<>("common.unit", offer -> offer.item().unit()),
        new Column<>("item.packaging", offer -> offer.item().packaging()),
        new Column<>("export.weight", offer -> offer.item().weightKg()),
        new Column<>("common.net", Offer::net),
        new Column<>("export.price-for", ItemsExport::priceFor),
        new Column<>("common.currency", ItemsExport::currency));
  }

  @Override
  public Page<Offer> rows(ListQuery query, PageRequest page) {
    return offers.search(
        CataloguePage.query(query.text("q"), query.text("category"), query.text("sort")), page);
  }

  private static @Nullable Object currency(Offer offer) {
    UnitPrice net = offer.net();
    return net == null ? null : net.currency();
  }

  private static @Nullable Object priceFor(Offer offer) {
    UnitPrice net = offer.net();
    return net == null ? null : net.baseQuantity();
  }
}
