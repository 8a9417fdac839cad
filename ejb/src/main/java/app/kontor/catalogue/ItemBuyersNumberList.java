package app.kontor.catalogue;

import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.list.Audience;
import app.kontor.platform.list.FilterValues;
import app.kontor.platform.list.ListDefinition;
import app.kontor.platform.list.ListShape;
import app.kontor.platform.list.Phrase;
import app.kontor.platform.list.RowOffer;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** What customers call one item. */
@Dependent
public class ItemBuyersNumberList implements ListDefinition<BuyersNumber> {
  public static final ListShape<BuyersNumber> SHAPE =
      ListShape.<BuyersNumber>named("item-own-numbers")
          .code("customer", "own-numbers.customer", BuyersNumber::partnerNumber)
          .text("company", "common.customer", BuyersNumber::partnerName)
          .code("own", "own-numbers.own", BuyersNumber::number)
          .tight()
          .text("called", "own-numbers.called", BuyersNumber::name)
          .notOnPhones()
          .status("printed", "own-numbers.printed", BuyersNumberList::printed)
          .text("hides", "own-numbers.hides", BuyersNumberList::hides)
          .actions(
              RowOffer.<BuyersNumber>command("prefer", "own-numbers.prefer", "pi-print")
                  .where(one -> !one.preferred()),
              RowOffer.<BuyersNumber>command("remove", "action.remove", "pi-trash")
                  .asking(one -> Phrase.of("own-numbers.remove.sure", one.number())))
          .page(
              Audience.STAFF, "customer", "company", "own", "called", "printed", "hides", "actions")
          .file("customer", "company", "own", "called", "printed")
          .build();

  private final BuyersNumbers numbers;

  @Inject
  public ItemBuyersNumberList(BuyersNumbers numbers) {
    this.numbers = numbers;
  }

  @Override
  public ListShape<BuyersNumber> shape() {
    return SHAPE;
  }

  @Override
  public Page<BuyersNumber> rows(FilterValues filter, PageRequest page) {
    return numbers.ofItem(new ItemNumber(filter.text("item")), page);
  }
}
