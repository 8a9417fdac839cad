package app.kontor.pricing;

import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.data.Total;
import app.kontor.platform.list.Audience;
import app.kontor.platform.list.Badge;
import app.kontor.platform.list.FilterField;
import app.kontor.platform.list.FilterValues;
import app.kontor.platform.list.ListDefinition;
import app.kontor.platform.list.ListShape;
import app.kontor.platform.list.Phrase;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The seller's price lists by code and name. */
@Dependent
public class PriceListList implements ListDefinition<PriceListView> {
  public static final ListShape<PriceListView> SHAPE =
      ListShape.<PriceListView>named("price-lists")
          .link("code", "prices.code", PriceListView::code, "list")
          .text("name", "common.name", PriceListView::name)
          .text("currency", "common.currency", PriceListView::currency)
          .text("kind", "prices.kind", PriceListList::kind)
          .notOnPhones()
          .text("source", "prices.source", PriceListView::source)
          .notOnPhones()
          .text("valid", "prices.valid", PriceListList::valid)
          .status("status", "common.status", PriceListList::status)
          .number("prices", "prices.prices", PriceListView::prices)
          .number("customers", "prices.customers", PriceListList::customers)
          .page(
              Audience.STAFF,
              "code",
              "name",
              "currency",
              "kind",
              "source",
              "valid",
              "status",
              "prices",
              "customers")
          .filter(FilterField.search("q", "office.price-lists.q"))
          .build();

  private final PriceLists lists;

  @Inject
  public PriceListList(PriceLists lists) {
    this.lists = lists;
  }

  @Override
  public ListShape<PriceListView> shape() {
    return SHAPE;
  }

  @Override
  public Page<PriceListView> rows(FilterValues filter, PageRequest page) {
    return lists.lists(filter.text("q"), page);
  }

  private static Phrase kind(PriceListView list) {
    return Phrase.of(list.base() ? "prices.kind.base" : "prices.kind.own");
  }

  private static Phrase valid(PriceListView list) {
    LocalDate to = list.validTo();
    return to == null
        ? Phrase.of("prices.valid.from", list.validFrom())
        : Phrase.of("prices.valid.range", list.validFrom(), to);
  }

  private static Badge status(PriceListView list) {
    return list.state() == PriceListState.VALID
        ? Badge.of(list.state(), "ok", "pi-check")
        : Badge.of(list.state(), "neutral", "pi-clock");
  }

  /** A base list is for those without one of their own, so that nobody need have it by name. */
  private static @Nullable Object customers(PriceListView list) {
    Total customers = list.customers();
    if (list.base() && customers.isNone()) {
      return null;
    }
    return customers.more() ? customers : customers.counted();
  }
}
