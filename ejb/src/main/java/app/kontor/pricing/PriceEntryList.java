package app.kontor.pricing;

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

/** The prices of one price list; its file can be changed and loaded again. */
@Dependent
public class PriceEntryList implements ListDefinition<ListedPrice> {
  public static final ListShape<ListedPrice> SHAPE =
      ListShape.<ListedPrice>named("prices")
          .code("number", "export.item-number", ListedPrice::itemNumber)
          .tight()
          .text("name", "common.name", ListedPrice::itemName)
          .quantity("from", "export.from-quantity", ListedPrice::from)
          .money("price", "common.price", ListedPrice::price)
          .quantity("price-for", "export.price-for", price -> price.price().baseQuantity())
          .text("unit", "common.unit", price -> price.from().unit())
          .text("currency", "common.currency", price -> price.price().currency())
          .actions(
              RowOffer.<ListedPrice>opening(
                      "edit", "action.edit", "pi-pencil", "item", ListedPrice::itemNumber)
                  .with("from", PriceEntryList::step),
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
          .file("number", "name", "from", "price", "price-for", "unit", "currency")
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

  /** The quantity from which a price holds, as addresses have it. */
  private static String step(ListedPrice price) {
    return price.from().value().stripTrailingZeros().toPlainString();
  }
}
