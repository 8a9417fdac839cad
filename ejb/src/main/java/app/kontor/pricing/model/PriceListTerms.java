package app.kontor.pricing.model;

import app.kontor.pricing.PriceContext;
import app.kontor.pricing.PriceListState;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * For whom and when a price list is: all of it but its prices.
 *
 * @param base for every customer of the currency
 * @param validTo last day, or null for no end
 */
public record PriceListTerms(
    long id,
    String code,
    Currency currency,
    boolean base,
    LocalDate validFrom,
    @Nullable LocalDate validTo) {

  /**
   * The lists whose prices somebody may get, the first to be asked first: the one agreed with the
   * partner, then the base list of the currency. One that is not valid on the day or is in another
   * currency is passed over, agreed or not.
   *
   * @param lists all of the seller
   */
  public static List<PriceListTerms> applicable(
      Collection<PriceListTerms> lists, PriceContext context) {
    return lists.stream()
        .filter(list -> list.currency.equals(context.currency()) && list.isValidOn(context.day()))
        .filter(list -> list.base || list.isAgreed(context))
        .sorted(
            Comparator.comparing((PriceListTerms list) -> !list.isAgreed(context))
                .thenComparing(PriceListTerms::validFrom)
                .thenComparing(PriceListTerms::code))
        .toList();
  }

  private boolean isValidOn(LocalDate day) {
    return PriceListState.on(day, validFrom, validTo) == PriceListState.VALID;
  }

  private boolean isAgreed(PriceContext context) {
    return code.equals(context.agreedList());
  }
}
