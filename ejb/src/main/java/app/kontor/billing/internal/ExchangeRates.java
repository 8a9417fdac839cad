package app.kontor.billing.internal;

import app.kontor.billing.ExchangeRateMissing;
import app.kontor.money.ExchangeRate;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/** Stored rates of published tables. */
@Dependent
public class ExchangeRates {
  /** A table older than this is missing, not a long weekend. */
  private static final int MAX_AGE_DAYS = 7;

  @PersistenceContext private EntityManager em;

  /**
   * The last rate published before a day (art. 31a of the Polish VAT act).
   *
   * @throws ExchangeRateMissing if there is none within a week
   */
  ExchangeRate lastBefore(LocalDate day, Currency from, Currency home) {
    List<?> rows =
        em.createNativeQuery(
                "SELECT rate, rate_date, table_number FROM exchange_rate WHERE currency = ?1"
                    + " AND home_currency = ?2 AND rate_date < ?3 AND rate_date >= ?4"
                    + " ORDER BY rate_date DESC LIMIT 1")
            .setParameter(1, from.getCurrencyCode())
            .setParameter(2, home.getCurrencyCode())
            .setParameter(3, day)
            .setParameter(4, day.minusDays(MAX_AGE_DAYS))
            .getResultList();
    if (rows.isEmpty()) {
      throw new ExchangeRateMissing(from.getCurrencyCode(), day);
    }
    Object[] row = (Object[]) rows.get(0);
    return new ExchangeRate(
        from,
        home,
        new BigDecimal(String.valueOf(row[0])).stripTrailingZeros(),
        LocalDate.parse(String.valueOf(row[1]).substring(0, 10)),
        String.valueOf(row[2]));
  }
}
