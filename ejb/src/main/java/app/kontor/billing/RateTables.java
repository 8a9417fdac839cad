package app.kontor.billing;

import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.work.Jobs.JobView;
import jakarta.ejb.Local;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The exchange rates documents take, of the seller's home currency. Published tables (Narodowy Bank
 * Polski table A for PLN, the reference rates of the European Central Bank for EUR; art. 31a of the
 * Polish VAT act allows both) are fetched and hold for all sellers. A day without a table can be
 * given a rate by hand, which holds for the seller who entered it, until the day is published.
 * Documents keep the rate they were issued with.
 */
@Local
public interface RateTables {

  /** The currency rates are stated in: that of the seller's books. */
  Currency homeCurrency();

  /** Rates of the home currency, the latest day first. */
  Page<RateRow> list(RateFilter filter, PageRequest page);

  /**
   * Enters a rate for a day without a published one, or corrects one entered before, unless an
   * issued document has used it.
   *
   * @param currency ISO 4217, not the home currency
   * @param date the day the table is effective, not in the future
   * @param rate home currency for one unit, positive, at most eight decimals
   * @param table number and source of the table, as evidence, at most 40 characters
   * @param reason of a correction, kept in the audit trail; not needed for the first entry
   * @param seen the entered rate that is corrected, as it was shown; null for the first entry
   * @throws app.kontor.platform.failure.ChangedMeanwhile if another rate is entered by now
   * @throws app.kontor.platform.failure.InvalidInput with the field's name; {@code RATE_PUBLISHED}
   *     if the day has a published rate, {@code RATE_USED} if a document was issued with it, {@code
   *     RATE_ENTERED} if the day has an entered one that was not seen
   */
  void enter(
      String currency,
      LocalDate date,
      BigDecimal rate,
      String table,
      @Nullable String reason,
      @Nullable BigDecimal seen);

  /**
   * Removes a rate the seller entered; a published one stays, an unknown one is no error. A used
   * one is refused.
   *
   * @param seen the rate as it was shown
   * @throws app.kontor.platform.failure.ChangedMeanwhile if another rate is entered by now
   */
  void remove(String currency, LocalDate date, BigDecimal seen);

  /**
   * Has the published tables of the last 90 days fetched, behind the pages.
   *
   * @param key the same key requests one job
   */
  void fetch(String key);

  /** The seller's latest fetch, also one that still waits. */
  Optional<JobView> lastFetch();
}
