package app.kontor.catalogue;

import app.kontor.party.PartnerNumber;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.list.Audience;
import app.kontor.platform.list.Badge;
import app.kontor.platform.list.FilterField;
import app.kontor.platform.list.FilterValues;
import app.kontor.platform.list.ListDefinition;
import app.kontor.platform.list.ListShape;
import app.kontor.platform.list.Phrase;
import app.kontor.platform.list.RowOffer;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** What one customer calls items: the actor's own company, or the one that staff look at. */
@Dependent
public class BuyersNumberList implements ListDefinition<BuyersNumber> {
  public static final ListShape<BuyersNumber> SHAPE =
      ListShape.<BuyersNumber>named("own-numbers")
          .code("own", "own-numbers.own", BuyersNumber::number)
          .tight()
          .text("called", "own-numbers.called", BuyersNumber::name)
          .notOnPhones()
          .code("number", "own-numbers.item", BuyersNumber::itemNumber)
          .text("name", "common.name", BuyersNumber::itemName)
          .status("printed", "own-numbers.printed", BuyersNumberList::printed)
          .text("hides", "own-numbers.hides", BuyersNumberList::hides)
          .actions(
              RowOffer.<BuyersNumber>command("prefer", "own-numbers.prefer", "pi-print")
                  .where(one -> !one.preferred()),
              RowOffer.<BuyersNumber>command("remove", "action.remove", "pi-trash")
                  .asking(one -> Phrase.of("own-numbers.remove.sure", one.number())))
          .page(Audience.CUSTOMER, "own", "called", "number", "name", "printed", "hides", "actions")
          .file("own", "called", "number", "name", "printed")
          .filter(FilterField.search("q", "own-numbers.q"))
          .build();

  private final BuyersNumbers numbers;

  @Inject
  public BuyersNumberList(BuyersNumbers numbers) {
    this.numbers = numbers;
  }

  @Override
  public ListShape<BuyersNumber> shape() {
    return SHAPE;
  }

  @Override
  public Page<BuyersNumber> rows(FilterValues filter, PageRequest page) {
    return numbers.ofCustomer(new PartnerNumber(filter.text("customer")), filter.text("q"), page);
  }

  static Badge printed(BuyersNumber number) {
    return number.preferred()
        ? Badge.of("DONE", "own-numbers.printed.yes")
        : Badge.of("INACTIVE", "own-numbers.printed.no");
  }

  static @Nullable Phrase hides(BuyersNumber number) {
    return number.hides() ? Phrase.of("own-numbers.hides.says", number.number()) : null;
  }
}
