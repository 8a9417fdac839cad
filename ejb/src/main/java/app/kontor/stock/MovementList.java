package app.kontor.stock;

import app.kontor.catalogue.ItemNumber;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.list.Audience;
import app.kontor.platform.list.FilterValues;
import app.kontor.platform.list.ListDefinition;
import app.kontor.platform.list.ListShape;
import app.kontor.platform.list.Phrase;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Locale;

/** The ledger of one item, latest first; the filter names the item. */
@Dependent
public class MovementList implements ListDefinition<Movement> {
  public static final ListShape<Movement> SHAPE =
      ListShape.<Movement>named("movements")
          .date("at", "common.date", Movement::at)
          .text("warehouse", "office.stock.warehouse.label", Movement::warehouseCode)
          .text("kind", "office.stock.kind", MovementList::kind)
          .quantity("quantity", "common.quantity", Movement::quantity)
          .text("reference", "office.stock.why", Movement::reference)
          .text("who", "office.stock.who", Movement::who)
          .page(Audience.STAFF, "at", "warehouse", "kind", "quantity", "reference", "who")
          .size(50)
          .build();

  private final Stock stock;

  @Inject
  public MovementList(Stock stock) {
    this.stock = stock;
  }

  @Override
  public ListShape<Movement> shape() {
    return SHAPE;
  }

  @Override
  public Page<Movement> rows(FilterValues filter, PageRequest page) {
    return stock.movements(new ItemNumber(filter.text("item")), page);
  }

  private static Phrase kind(Movement movement) {
    return Phrase.of("office.stock.kind." + movement.kind().toLowerCase(Locale.ROOT));
  }
}
