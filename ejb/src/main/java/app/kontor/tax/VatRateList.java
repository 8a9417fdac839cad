package app.kontor.tax;

import app.kontor.gate.CurrentActor;
import app.kontor.party.Parties;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.language.Countries;
import app.kontor.platform.list.Audience;
import app.kontor.platform.list.Badge;
import app.kontor.platform.list.FilterChoice;
import app.kontor.platform.list.FilterField;
import app.kontor.platform.list.FilterValues;
import app.kontor.platform.list.ListDefinition;
import app.kontor.platform.list.ListShape;
import app.kontor.platform.list.Phrase;
import app.kontor.platform.list.RowOffer;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** VAT rates by country and class, at first those of the seller's country. */
@Dependent
public class VatRateList implements ListDefinition<RatePeriod> {
  public static final ListShape<RatePeriod> SHAPE =
      ListShape.<RatePeriod>named("vat-rates")
          .code("country", "vat-rates.country", row -> row.rate().country())
          .text("class", "vat-rates.class", row -> row.rate().vatClass())
          .number("percent", "vat-rates.percent", row -> row.rate().percent())
          .date("from", "common.from", row -> row.rate().from())
          .date("until", "common.to", RatePeriod::until)
          .notOnPhones()
          .status("state", "common.status", VatRateList::state)
          .actions(
              RowOffer.<RatePeriod>command("remove", "action.remove", "pi-trash")
                  .where(row -> row.state() == RatePeriod.State.FUTURE && !row.shipped())
                  .asking(
                      row ->
                          Phrase.of(
                              "vat-rates.remove.sure",
                              row.rate().percent(),
                              row.rate().country(),
                              row.rate().from())))
          .page(Audience.STAFF, "country", "class", "percent", "from", "until", "state", "actions")
          .filter(FilterField.choice("country", "vat-rates.country", "vat-rates.country.all"))
          .size(50)
          .build();

  private final VatRates rates;
  private final Parties parties;
  private final CurrentActor actor;

  @Inject
  public VatRateList(VatRates rates, Parties parties, CurrentActor actor) {
    this.rates = rates;
    this.parties = parties;
    this.actor = actor;
  }

  @Override
  public ListShape<RatePeriod> shape() {
    return SHAPE;
  }

  @Override
  public Page<RatePeriod> rows(FilterValues filter, PageRequest page) {
    return rates.list(filter.text("country"), page);
  }

  @Override
  public Map<String, String> usual() {
    return Map.of("country", parties.seller().address().country());
  }

  @Override
  public Map<String, List<FilterChoice>> choices() {
    Locale reader = actor.get().language();
    return Map.of(
        "country",
        VatTerritory.members().stream()
            .map(code -> new FilterChoice(code, Countries.name(code, reader)))
            .sorted(
                Comparator.comparing(
                    choice -> choice.label().toString(), Collator.getInstance(reader)))
            .toList());
  }

  private static Badge state(RatePeriod row) {
    return switch (row.state()) {
      case VALID -> Badge.of("DONE", "vat-rates.valid");
      case FUTURE -> Badge.of("OPEN", "vat-rates.future");
      case ENDED -> Badge.of("INACTIVE", "vat-rates.ended");
    };
  }
}
