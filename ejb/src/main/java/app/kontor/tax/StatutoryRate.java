package app.kontor.tax;

import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.number.NumberRange;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * A VAT rate as a country's law has it, until the next one of the class begins.
 *
 * @param country a member state, ISO 3166-1 alpha-2; Greece is {@code GR}
 * @param from its first day
 * @param percent 23 means 23 %
 */
public record StatutoryRate(String country, VatClass vatClass, LocalDate from, BigDecimal percent)
    implements Serializable {
  public StatutoryRate {
    country = country.strip().toUpperCase(Locale.ROOT);
    country = country.equals("EL") ? "GR" : country;
    percent = percent.stripTrailingZeros();
    percent = percent.scale() < 0 ? percent.setScale(0) : percent;
  }

  /**
   * Refuses a rate that may not follow those that are there: one that has begun is what was charged
   * and is never changed, only followed by another.
   *
   * @param known rates of whatever countries
   * @param today where the seller is
   * @throws InvalidInput naming the field
   */
  public void checkAfter(List<StatutoryRate> known, LocalDate today) {
    if (!VatTerritory.isMember(country)) {
      throw new InvalidInput("rateCountry", "NOT_A_MEMBER_STATE", country);
    }
    NumberRange.VAT_PERCENT.check("percent", percent);
    if (vatClass == VatClass.ZERO && percent.signum() != 0) {
      throw new InvalidInput("percent", "TOO_LARGE", BigDecimal.ZERO);
    }
    List<StatutoryRate> same = known.stream().filter(this::isAlike).toList();
    if (same.stream().anyMatch(one -> one.from().equals(from))) {
      throw new InvalidInput("validFrom", "RATE_BEGINS_THEN", from);
    }
    if (!from.isAfter(today) && same.stream().anyMatch(one -> !one.from().isAfter(today))) {
      throw new InvalidInput("validFrom", "RATE_HAS_BEGUN", today.plusDays(1));
    }
  }

  private boolean isAlike(StatutoryRate other) {
    return country.equals(other.country) && vatClass == other.vatClass;
  }
}
