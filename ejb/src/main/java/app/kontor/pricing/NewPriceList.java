package app.kontor.pricing;

import app.kontor.platform.failure.InvalidInput;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A price list to be added.
 *
 * @param key idempotency key of the form
 * @param code unique per seller: upper-case letters, digits and hyphens
 * @param currency ISO 4217
 * @param base for every customer of the currency
 * @param validTo last day, or null for no end
 * @param copyOf code of a list of the same currency whose prices it begins with, or null for none
 * @param percent by which copied prices are raised, or lowered if negative
 */
public record NewPriceList(
    String key,
    String code,
    String name,
    String currency,
    boolean base,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    @Nullable String copyOf,
    BigDecimal percent,
    PriceRounding rounding) {

  /**
   * The amount with which a price of the other list begins here.
   *
   * @param amount there
   * @throws InvalidInput at {@code percent} if the raised amount cannot be kept
   */
  public BigDecimal copied(BigDecimal amount) {
    BigDecimal copied = rounding.changed(amount, percent);
    PriceListRules.fault(copied)
        .ifPresent(
            fault -> {
              throw new InvalidInput("percent", fault.name());
            });
    return copied;
  }
}
