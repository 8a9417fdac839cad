package app.kontor.billing;

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

/** Exchange rates of the home currency, the latest day first. */
@Dependent
public class RateList implements ListDefinition<RateRow> {
  public static final ListShape<RateRow> SHAPE =
      ListShape.<RateRow>named("rates")
          .date("date", "office.billing.rates.date.label", RateRow::date)
          .text("currency", "office.billing.rates.currency.label", RateRow::currency)
          .number("rate", "office.billing.rates.rate.label", RateRow::rate)
          .text("table", "office.billing.rates.table.label", RateRow::table)
          .status("origin", "office.billing.rates.origin", RateList::origin)
          .actions(
              RowOffer.<RateRow>command("remove", "office.billing.rates.remove", "pi-trash")
                  .where(RateRow::entered)
                  .asking(
                      rate ->
                          Phrase.of(
                              "office.billing.rates.remove.sure", rate.currency(), rate.date())))
          .page(Audience.STAFF, "date", "currency", "rate", "table", "origin", "actions")
          .filter(
              FilterField.search("currency", "office.billing.rates.currency.label").atMost(3),
              FilterField.date("from", "common.from"),
              FilterField.date("to", "common.to"))
          .build();

  private final RateTables tables;

  @Inject
  public RateList(RateTables tables) {
    this.tables = tables;
  }

  @Override
  public ListShape<RateRow> shape() {
    return SHAPE;
  }

  @Override
  public Page<RateRow> rows(FilterValues filter, PageRequest page) {
    return tables.list(
        new RateFilter(filter.text("currency"), filter.date("from"), filter.date("to")), page);
  }

  private static Badge origin(RateRow rate) {
    return rate.entered()
        ? new Badge("ENTERED", Phrase.of("office.billing.rates.entered"), "info", "pi-pencil")
        : new Badge(
            "PUBLISHED",
            Phrase.of("office.billing.rates.published"),
            "neutral",
            "pi-building-columns");
  }
}
