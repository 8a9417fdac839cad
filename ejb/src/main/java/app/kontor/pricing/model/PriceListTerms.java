package app.kontor.pricing.model;

import app.kontor.pricing.PriceAudience;
import app.kontor.pricing.PriceContext;
import app.kontor.pricing.PriceFormula;
import app.kontor.pricing.PriceListState;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * For whom and when a price list is: all of it but its prices.
 *
 * @param base for every customer of the currency
 * @param promotion its prices hold where they are lower than what the customer pays otherwise
 * @param merging whether steps of lists that come behind are added to its own
 * @param validTo last day, or null for no end
 * @param formula how prices follow from another list, or null if it has only its own
 * @param audiences for whom it is beside those who have it as their own
 * @param decimals with which its prices are shown at least
 */
public record PriceListTerms(
    long id,
    String code,
    Currency currency,
    boolean base,
    boolean promotion,
    boolean merging,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    @Nullable PriceFormula formula,
    List<PriceAudience> audiences,
    int decimals) {
  private static final int USUAL_DECIMALS = 2;

  public PriceListTerms {
    audiences = List.copyOf(audiences);
  }

  /** A list with prices of its own only, for those who have it by name or, if base, for all. */
  public static PriceListTerms plain(
      long id,
      String code,
      Currency currency,
      boolean base,
      LocalDate validFrom,
      @Nullable LocalDate validTo) {
    return new PriceListTerms(
        id,
        code,
        currency,
        base,
        false,
        false,
        validFrom,
        validTo,
        null,
        List.of(),
        USUAL_DECIMALS);
  }

  boolean isValidOn(LocalDate day) {
    return PriceListState.on(day, validFrom, validTo) == PriceListState.VALID;
  }

  /** The same with another rule. */
  public PriceListTerms ruled(boolean merges, @Nullable PriceFormula follows) {
    return new PriceListTerms(
        id, code, currency, base, promotion, merges, validFrom, validTo, follows, audiences,
        decimals);
  }

  /** Where the list stands for somebody, nearest first; nothing if it is not for them. */
  Optional<PriceAudience> standing(PriceContext context) {
    PriceAudience nearest = base ? new PriceAudience(PriceAudience.AudienceKind.ALL, "", 0) : null;
    PriceContext.Buyer buyer = context.buyer();
    if (buyer != null && !promotion && code.equals(buyer.agreedList())) {
      nearest = new PriceAudience(PriceAudience.AudienceKind.CUSTOMER, buyer.number(), 0);
    }
    for (PriceAudience audience : audiences) {
      boolean nearer =
          nearest == null || audience.kind().level().compareTo(nearest.kind().level()) < 0;
      if (nearer && isFor(audience, buyer)) {
        nearest = audience;
      }
    }
    return Optional.ofNullable(nearest);
  }

  private static boolean isFor(PriceAudience audience, PriceContext.@Nullable Buyer buyer) {
    if (audience.kind() == PriceAudience.AudienceKind.ALL) {
      return true;
    }
    if (buyer == null) {
      return false;
    }
    return switch (audience.kind()) {
      case ZONE -> audience.code().equals(buyer.zone());
      case GROUP -> buyer.groups().contains(audience.code());
      default -> audience.code().equals(buyer.number());
    };
  }
}
