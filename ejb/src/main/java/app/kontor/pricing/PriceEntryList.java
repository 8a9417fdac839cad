package app.kontor.pricing;

import app.kontor.catalogue.ItemNumber;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.list.Audience;
import app.kontor.platform.list.FilterField;
import app.kontor.platform.list.FilterValues;
import app.kontor.platform.list.ListCell;
import app.kontor.platform.list.ListDefinition;
import app.kontor.platform.list.ListShape;
import app.kontor.platform.list.Phrase;
import app.kontor.platform.list.RowOffer;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The prices of one price list; its file can be changed and loaded again. */
@Dependent
public class PriceEntryList implements ListDefinition<ListedPrice> {
  /** Asks a file for all that a derived list says, not only for prices of its own. */
  private static final String COMPUTED = "computed";

  private static final int ITEMS = 1_000;

  public static final ListShape<ListedPrice> SHAPE =
      ListShape.<ListedPrice>named("prices")
          .code("number", "export.item-number", ListedPrice::itemNumber)
          .tight()
          .text("name", "common.name", ListedPrice::itemName)
          .quantity("from", "export.from-quantity", ListedPrice::from)
          .money("price", "common.price", ListedPrice::price)
          .quantity("price-for", "export.price-for", price -> price.price().baseQuantity())
          .text("unit", "common.unit", price -> price.from().unit())
          .text("sold-in", "export.sold-in", PriceEntryList::sold)
          .text("currency", "common.currency", price -> price.price().currency())
          .actions(
              RowOffer.<ListedPrice>opening(
                      "edit", "action.edit", "pi-pencil", "item", ListedPrice::itemNumber)
                  .with("from", PriceEntryList::step)
                  .with("unit", PriceEntryList::sold),
              RowOffer.<ListedPrice>command("remove", "action.remove", "pi-trash")
                  .asking(
                      price ->
                          Phrase.of(
                              "office.price-list.remove.sure", price.itemNumber(), price.from())))
          .page(
              Audience.STAFF,
              ListCell.of("number").labelled("prices.item"),
              ListCell.of("name"),
              ListCell.of("from").labelled("prices.from"),
              ListCell.of("price").labelled("prices.price"),
              ListCell.of("actions"))
          .file("number", "name", "from", "price", "price-for", "unit", "currency", "sold-in")
          .filter(FilterField.search("q", "office.price-list.q"))
          .build();

  private final PriceLists lists;

  @Inject
  public PriceEntryList(PriceLists lists) {
    this.lists = lists;
  }

  @Override
  public ListShape<ListedPrice> shape() {
    return SHAPE;
  }

  @Override
  public Page<ListedPrice> rows(FilterValues filter, PageRequest page) {
    return lists.prices(filter.text("list"), filter.text("q"), page);
  }

  @Override
  public Iterator<List<ListedPrice>> parts(FilterValues filter) {
    String list = filter.text("list");
    if (filter.flag(COMPUTED)) {
      return new Parts(behind -> lists.computedBehind(list, behind, ITEMS));
    }
    return filter.text("q").isEmpty()
        ? new Parts(behind -> lists.pricesBehind(list, behind, ITEMS))
        : ListDefinition.super.parts(filter);
  }

  /** All prices of a list, some items at a time. */
  private static final class Parts implements Iterator<List<ListedPrice>> {
    private final Function<@Nullable ItemNumber, List<ListedPrice>> behind;
    private List<ListedPrice> next;

    Parts(Function<@Nullable ItemNumber, List<ListedPrice>> behind) {
      this.behind = behind;
      this.next = behind.apply(null);
    }

    @Override
    public boolean hasNext() {
      return !next.isEmpty();
    }

    @Override
    public List<ListedPrice> next() {
      if (next.isEmpty()) {
        throw new NoSuchElementException();
      }
      List<ListedPrice> found = next;
      next = behind.apply(found.get(found.size() - 1).itemNumber());
      return found;
    }
  }

  /** Code of the unit sold that a price is for; empty for the base unit. */
  private static String sold(ListedPrice price) {
    return price.unit() == null ? "" : price.unit().code();
  }

  /** The quantity from which a price holds, as addresses have it. */
  private static String step(ListedPrice price) {
    return price.from().value().stripTrailingZeros().toPlainString();
  }
}
