package app.kontor.pricing.model;

import app.kontor.measure.Quantity;
import app.kontor.party.Channel;
import app.kontor.pricing.Price;
import app.kontor.pricing.PriceAudience;
import app.kontor.pricing.PriceAudience.AudienceKind;
import app.kontor.pricing.PriceContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Prices of one item by the rank of their list: 0 is nearest to the customer. */
public final class Ranked {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 28);
  private static final List<AudienceKind> KINDS =
      List.of(AudienceKind.CONTRACT, AudienceKind.CUSTOMER, AudienceKind.GROUP);

  private Ranked() {}

  /**
   * One entry of a list.
   *
   * @param rank 0 for the list asked first
   */
  public record Entry(
      int rank, String list, BigDecimal from, BigDecimal amount, BigDecimal baseQuantity) {}

  /** The price for the quantity, or empty if no list has the item. */
  public static Optional<Price> resolve(List<Entry> entries, Quantity quantity, Currency currency) {
    Map<Integer, PriceListTerms> lists = new LinkedHashMap<>();
    for (Entry entry : entries) {
      lists.putIfAbsent(entry.rank(), list(entry, currency));
    }
    PriceContext context =
        new PriceContext(
            3,
            new PriceContext.Buyer(42, "K42", null, null, null, List.of("GROUP")),
            DAY,
            Channel.PORTAL,
            currency);
    PriceBook.Entries steps =
        (list, item) ->
            entries.stream()
                .filter(entry -> entry.rank() + 1 == list)
                .map(entry -> PriceStep.of(entry.from(), entry.amount(), entry.baseQuantity()))
                .sorted(Comparator.comparing(PriceStep::from))
                .toList();
    return new PriceResolution(
            new PriceBook(lists.values()),
            PriceChain.of(lists.values(), Map.of(), context),
            context,
            steps)
        .price(11, quantity);
  }

  private static PriceListTerms list(Entry entry, Currency currency) {
    boolean base = entry.rank() >= KINDS.size();
    List<PriceAudience> audiences =
        base
            ? List.of()
            : List.of(
                new PriceAudience(KINDS.get(entry.rank()), entry.rank() == 2 ? "GROUP" : "K42", 0));
    return new PriceListTerms(
        entry.rank() + 1,
        entry.list(),
        currency,
        base,
        false,
        false,
        DAY,
        null,
        null,
        audiences,
        2);
  }
}
