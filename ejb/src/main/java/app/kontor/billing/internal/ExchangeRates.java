package app.kontor.billing.internal;

import app.kontor.billing.ExchangeRateMissing;
import app.kontor.billing.RateFilter;
import app.kontor.billing.RateRow;
import app.kontor.money.ExchangeRate;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.data.Rows;
import app.kontor.platform.data.Total;
import app.kontor.platform.failure.ChangedMeanwhile;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Stored rates: of published tables, for all sellers, and of days a seller entered. */
@Dependent
public class ExchangeRates {
  /** A table older than this is missing, not a long weekend. */
  private static final int MAX_AGE_DAYS = 7;

  private static final int BATCH = 200;
  private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);
  private static final LocalDate LAST = LocalDate.of(9000, 1, 1);
  private static final String MATCHES =
      " FROM exchange_rate WHERE home_currency = ?1 AND seller_id IN (0, ?2)"
          + " AND rate_date >= ?3 AND rate_date <= ?4 AND (?5 = '' OR currency = ?5)";

  @PersistenceContext private EntityManager em;

  /**
   * The last rate published before a day (art. 31a of the Polish VAT act). What is published goes
   * before what the seller entered for the same day. An entered one is locked until the document is
   * issued or given up, so that nobody corrects it meanwhile.
   *
   * @throws ExchangeRateMissing if there is none within a week
   */
  ExchangeRate lastBefore(long sellerId, LocalDate day, Currency from, Currency home) {
    List<RateRow> rows =
        Rows.list(
            em.createNativeQuery(
                    "SELECT currency, rate_date, rate, table_number, seller_id FROM exchange_rate"
                        + " WHERE currency = ?1 AND home_currency = ?2 AND rate_date < ?3"
                        + " AND rate_date >= ?4 AND seller_id IN (0, ?5)"
                        + " ORDER BY rate_date DESC, seller_id LIMIT 1")
                .setParameter(1, from.getCurrencyCode())
                .setParameter(2, home.getCurrencyCode())
                .setParameter(3, day)
                .setParameter(4, day.minusDays(MAX_AGE_DAYS))
                .setParameter(5, sellerId),
            ExchangeRates::row);
    if (rows.isEmpty()) {
      throw new ExchangeRateMissing(from.getCurrencyCode(), day);
    }
    RateRow row =
        rows.get(0).entered() ? locked(sellerId, from, home, rows.get(0).date()) : rows.get(0);
    return new ExchangeRate(from, home, row.rate(), row.date(), row.table());
  }

  private RateRow locked(long sellerId, Currency from, Currency home, LocalDate day) {
    return entered(sellerId, from.getCurrencyCode(), home, day, " LOCK IN SHARE MODE")
        .orElseThrow(ChangedMeanwhile::new);
  }

  /**
   * What the seller entered for the day, locked for a change. A row that is not there is not locked
   * either: that would lock the gap it belongs into, and first entries would block each other.
   */
  Optional<RateRow> toChange(long sellerId, String currency, Currency home, LocalDate day) {
    return entered(sellerId, currency, home, day, "")
        .flatMap(there -> entered(sellerId, currency, home, day, " FOR UPDATE"));
  }

  private Optional<RateRow> entered(
      long sellerId, String currency, Currency home, LocalDate day, String lock) {
    return Rows.list(
            em.createNativeQuery(
                    "SELECT currency, rate_date, rate, table_number, seller_id FROM exchange_rate"
                        + " WHERE currency = ?1 AND home_currency = ?2 AND rate_date = ?3"
                        + " AND seller_id = ?4 AND seller_id <> 0"
                        + lock)
                .setParameter(1, currency)
                .setParameter(2, home.getCurrencyCode())
                .setParameter(3, day)
                .setParameter(4, sellerId),
            ExchangeRates::row)
        .stream()
        .findFirst();
  }

  /** A document of the seller that was issued with the day's rate. */
  Optional<String> usedBy(long sellerId, String currency, LocalDate day) {
    List<?> numbers =
        em.createNativeQuery(
                "SELECT number FROM billing_document WHERE seller_id = ?1 AND currency = ?2"
                    + " AND rate_date = ?3 LIMIT 1 LOCK IN SHARE MODE")
            .setParameter(1, sellerId)
            .setParameter(2, currency)
            .setParameter(3, day)
            .getResultList();
    return numbers.stream().map(String::valueOf).findFirst();
  }

  List<RateRow> list(long sellerId, Currency home, RateFilter filter, PageRequest page) {
    return Rows.list(
        matching(
                "SELECT currency, rate_date, rate, table_number, seller_id"
                    + MATCHES
                    + " ORDER BY rate_date DESC, currency, seller_id",
                sellerId,
                home,
                filter)
            .setFirstResult(page.offset())
            .setMaxResults(page.limit()),
        ExchangeRates::row);
  }

  /** How many the filter finds, of which so many stand on the page. */
  Total total(long sellerId, Currency home, RateFilter filter, PageRequest page, int found) {
    return Total.of(page, found, matching("SELECT 1" + MATCHES, sellerId, home, filter));
  }

  private Query matching(String sql, long sellerId, Currency home, RateFilter filter) {
    LocalDate from = filter.from();
    LocalDate to = filter.to();
    return em.createNativeQuery(sql)
        .setParameter(1, home.getCurrencyCode())
        .setParameter(2, sellerId)
        .setParameter(3, from == null ? FIRST : from)
        .setParameter(4, to == null ? LAST : to)
        .setParameter(5, filter.currency().strip().toUpperCase(Locale.ROOT));
  }

  private static RateRow row(Rows row) {
    return new RateRow(
        row.text("currency"),
        row.date("rate_date"),
        row.decimal("rate").stripTrailingZeros(),
        row.text("table_number"),
        row.number("seller_id") != 0);
  }

  /** Whether any published rate of the day is stored. */
  boolean isPublished(Currency home, LocalDate day) {
    return !em.createNativeQuery(
            "SELECT 1 FROM exchange_rate WHERE home_currency = ?1 AND rate_date = ?2"
                + " AND seller_id = 0 LIMIT 1")
        .setParameter(1, home.getCurrencyCode())
        .setParameter(2, day)
        .getResultList()
        .isEmpty();
  }

  /** Whether the currency's rate of the day is published. */
  boolean isPublished(String currency, Currency home, LocalDate day) {
    return !em.createNativeQuery(
            "SELECT 1 FROM exchange_rate WHERE currency = ?1 AND home_currency = ?2"
                + " AND rate_date = ?3 AND seller_id = 0")
        .setParameter(1, currency)
        .setParameter(2, home.getCurrencyCode())
        .setParameter(3, day)
        .getResultList()
        .isEmpty();
  }

  /**
   * Enters the first rate of the day.
   *
   * @return whether there was none
   */
  boolean enter(
      long sellerId, String currency, Currency home, LocalDate day, BigDecimal rate, String table) {
    return em.createNativeQuery(
                "INSERT IGNORE INTO exchange_rate (seller_id, currency, home_currency, rate_date,"
                    + " rate, table_number) VALUES (?1, ?2, ?3, ?4, ?5, ?6)")
            .setParameter(1, sellerId)
            .setParameter(2, currency)
            .setParameter(3, home.getCurrencyCode())
            .setParameter(4, day)
            .setParameter(5, rate)
            .setParameter(6, table)
            .executeUpdate()
        == 1;
  }

  void correct(
      long sellerId, String currency, Currency home, LocalDate day, BigDecimal rate, String table) {
    store(sellerId, home.getCurrencyCode(), List.of(new PublishedRate(currency, day, rate, table)));
  }

  void remove(long sellerId, String currency, Currency home, LocalDate day) {
    em.createNativeQuery(
            "DELETE FROM exchange_rate WHERE seller_id = ?1 AND seller_id <> 0 AND currency = ?2"
                + " AND home_currency = ?3 AND rate_date = ?4")
        .setParameter(1, sellerId)
        .setParameter(2, currency)
        .setParameter(3, home.getCurrencyCode())
        .setParameter(4, day)
        .executeUpdate();
  }

  /** Stores published rates; one published before is corrected to what the bank says now. */
  void publish(String home, List<PublishedRate> rates) {
    for (int from = 0; from < rates.size(); from += BATCH) {
      store(0, home, rates.subList(from, Math.min(rates.size(), from + BATCH)));
    }
  }

  private void store(long sellerId, String home, List<PublishedRate> rates) {
    Query insert =
        em.createNativeQuery(
            "INSERT INTO exchange_rate (seller_id, currency, home_currency, rate_date, rate,"
                + " table_number) VALUES "
                + String.join(",", Collections.nCopies(rates.size(), "(?,?,?,?,?,?)"))
                + " ON DUPLICATE KEY UPDATE rate = VALUES(rate),"
                + " table_number = VALUES(table_number)");
    int at = 1;
    for (PublishedRate rate : rates) {
      insert.setParameter(at++, sellerId);
      insert.setParameter(at++, rate.currency());
      insert.setParameter(at++, home);
      insert.setParameter(at++, rate.date());
      insert.setParameter(at++, rate.rate());
      insert.setParameter(at++, rate.table());
    }
    insert.executeUpdate();
  }
}
