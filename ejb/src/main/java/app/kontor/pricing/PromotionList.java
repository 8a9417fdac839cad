package app.kontor.pricing;

import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
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

/** The seller's promotions by code and name. */
@Dependent
public class PromotionList implements ListDefinition<PriceListView> {
  public static final ListShape<PriceListView> SHAPE =
      ListShape.<PriceListView>named("promotions")
          .link("code", "prices.code", PriceListView::code, "list")
          .text("name", "common.name", PriceListView::name)
          .text("currency", "common.currency", PriceListView::currency)
          .text("source", "prices.source", PriceListView::source)
          .notOnPhones()
          .text("valid", "prices.valid", PromotionList::valid)
          .status("status", "common.status", PromotionList::status)
          .number("prices", "prices.prices", PriceListView::prices)
          .page(Audience.STAFF, "code", "name", "currency", "source", "valid", "status", "prices")
          .filter(FilterField.search("q", "office.promotions.q"))
          .build();

  private final PriceRules rules;

  @Inject
  public PromotionList(PriceRules rules) {
    this.rules = rules;
  }

  @Override
  public ListShape<PriceListView> shape() {
    return SHAPE;
  }

  @Override
  public Page<PriceListView> rows(FilterValues filter, PageRequest page) {
    return rules.promotions(filter.text("q"), page);
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
}
