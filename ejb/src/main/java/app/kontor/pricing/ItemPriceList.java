package app.kontor.pricing;

import app.kontor.catalogue.ItemNumber;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.list.Audience;
import app.kontor.platform.list.Badge;
import app.kontor.platform.list.FilterValues;
import app.kontor.platform.list.ListCell;
import app.kontor.platform.list.ListDefinition;
import app.kontor.platform.list.ListShape;
import app.kontor.platform.list.Phrase;
import app.kontor.platform.list.RowOffer;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;

/** The prices of one item, whatever the price list; the filter names the item. */
@Dependent
public class ItemPriceList implements ListDefinition<ItemPrice> {
  public static final ListShape<ItemPrice> SHAPE =
      ListShape.<ItemPrice>named("item-prices")
          .link("list", "prices.code", ItemPrice::list, "list")
          .text("name", "common.name", ItemPrice::listName)
          .text("kind", "prices.kind", ItemPriceList::kind)
          .notOnPhones()
          .text("valid", "prices.valid", ItemPriceList::valid)
          .status("status", "common.status", ItemPriceList::status)
          .quantity("from", "export.from-quantity", ItemPrice::from)
          .money("price", "common.price", ItemPrice::price)
          .actions(
              RowOffer.<ItemPrice>opening(
                      "edit", "action.edit", "pi-pencil", "list", ItemPrice::list)
                  .with("from", ItemPriceList::step))
          .page(
              Audience.STAFF,
              ListCell.of("list"),
              ListCell.of("name"),
              ListCell.of("kind"),
              ListCell.of("valid"),
              ListCell.of("status"),
              ListCell.of("from").labelled("prices.from"),
              ListCell.of("price").labelled("prices.price"),
              ListCell.of("actions"))
          .size(50)
          .build();

  private final ItemPrices prices;

  @Inject
  public ItemPriceList(ItemPrices prices) {
    this.prices = prices;
  }

  @Override
  public ListShape<ItemPrice> shape() {
    return SHAPE;
  }

  @Override
  public Page<ItemPrice> rows(FilterValues filter, PageRequest page) {
    String item = filter.text("item");
    return item.isEmpty() ? new Page<>(List.of(), 0) : prices.entries(new ItemNumber(item), page);
  }

  private static Phrase kind(ItemPrice entry) {
    return Phrase.of(
        entry.base()
            ? "prices.kind.base"
            : entry.promotion() ? "prices.kind.promotion" : "prices.kind.own");
  }

  private static Phrase valid(ItemPrice entry) {
    LocalDate to = entry.validTo();
    return to == null
        ? Phrase.of("prices.valid.from", entry.validFrom())
        : Phrase.of("prices.valid.range", entry.validFrom(), to);
  }

  private static Badge status(ItemPrice entry) {
    return entry.state() == PriceListState.VALID
        ? Badge.of(entry.state(), "ok", "pi-check")
        : Badge.of(entry.state(), "neutral", "pi-clock");
  }

  /** The quantity from which a price holds, as addresses have it. */
  private static String step(ItemPrice entry) {
    return entry.from().value().stripTrailingZeros().toPlainString();
  }
}
