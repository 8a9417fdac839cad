package app.kontor.web.order.office.prices;

import app.kontor.platform.Page;
import app.kontor.platform.PageRequest;
import app.kontor.pricing.ListedPrice;
import app.kontor.pricing.PriceLists;
import app.kontor.web.common.export.Column;
import app.kontor.web.common.export.ListExport;
import app.kontor.web.common.export.ListQuery;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** A price list as a file, which can be changed and loaded again. */
@Dependent
public class PricesExport implements ListExport<ListedPrice> {
  @Inject private PriceLists lists;

  @Override
  public String name() {
    return "prices";
  }

  @Override
  public List<Column<ListedPrice>> columns() {
    return List.of(
        new Column<>("export.item-number", ListedPrice::itemNumber),
        new Column<>("common.name", ListedPrice::itemName),
        new Column<>("export.from-quantity", ListedPrice::from),
        new Column<>("common.price", ListedPrice::price),
        new Column<>("export.price-for", price -> price.price().baseQuantity()),
        new Column<>("common.unit", price -> price.from().unit()),
        new Column<>("common.currency", price -> price.price().currency()));
  }

  @Override
  public Page<ListedPrice> rows(ListQuery query, PageRequest page) {
    return lists.prices(query.text("list"), query.text("q"), page);
  }
}
