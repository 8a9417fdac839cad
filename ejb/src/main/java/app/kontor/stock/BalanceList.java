package app.kontor.stock;

import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.list.Audience;
import app.kontor.platform.list.FilterField;
import app.kontor.platform.list.FilterValues;
import app.kontor.platform.list.ListDefinition;
import app.kontor.platform.list.ListShape;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** What lies in each warehouse, by item number. */
@Dependent
public class BalanceList implements ListDefinition<StockView> {
  public static final ListShape<StockView> SHAPE =
      ListShape.<StockView>named("stock")
          .link("item", "office.stock.item", StockView::itemNumber, "item")
          .text("name", "office.stock.name", StockView::itemName)
          .text("warehouse", "office.stock.warehouse.label", StockView::warehouseCode)
          .quantity("on-hand", "office.stock.onHand", StockView::onHand)
          .quantity("reserved", "office.stock.reserved", StockView::reserved)
          .quantity("free", "office.stock.free", StockView::free)
          .page(Audience.STAFF, "item", "name", "warehouse", "on-hand", "reserved", "free")
          .filter(FilterField.search("q", "office.stock.q"))
          .build();

  private final Stock stock;

  @Inject
  public BalanceList(Stock stock) {
    this.stock = stock;
  }

  @Override
  public ListShape<StockView> shape() {
    return SHAPE;
  }

  @Override
  public Page<StockView> rows(FilterValues filter, PageRequest page) {
    return stock.balances(filter.text("q"), page);
  }
}
