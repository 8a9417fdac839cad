package app.kontor.pricing.internal;

import app.kontor.party.Parties;
import app.kontor.pricing.model.PriceBook;
import app.kontor.pricing.model.PriceStep;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** What a list says of an item today, formulas worked out. */
@Dependent
public class SaidPrices {
  private final KeptPriceLists kept;
  private final PriceStepRows steps;
  private final Parties parties;
  private final Clock clock;

  @Inject
  SaidPrices(KeptPriceLists kept, PriceStepRows steps, Parties parties, Clock clock) {
    this.kept = kept;
    this.steps = steps;
    this.parties = parties;
    this.clock = clock;
  }

  List<PriceStep> steps(long sellerId, long listId, long itemId) {
    PriceBook book = kept.of(sellerId).book();
    return book.steps(
        listId,
        itemId,
        parties.seller().today(clock),
        steps.steps(book.withSources(List.of(listId)), null, List.of(itemId)));
  }
}
