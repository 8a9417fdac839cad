package app.kontor.tax;

import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import jakarta.ejb.Local;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The VAT rates by country, class and day: those that are shipped, and those that administrators
 * have added. They are the law's and the same for all sellers of an installation.
 */
@Local
public interface VatRates {

  /**
   * Rates by country and class, the latest day first.
   *
   * @param country ISO 3166-1 alpha-2, or EL for Greece; empty for all
   */
  Page<RatePeriod> list(String country, PageRequest page);

  /**
   * Adds a rate that follows the one before.
   *
   * @param key idempotency key of the form
   * @throws app.kontor.platform.failure.InvalidInput naming the field; also if it begins today or
   *     earlier and there is one that has begun
   */
  void add(String key, StatutoryRate rate);

  /**
   * Takes away a rate that was added and has not begun.
   *
   * @param seen the percentage that was read
   * @throws app.kontor.platform.failure.ChangedMeanwhile if it is not there, or another one
   * @throws app.kontor.platform.failure.InvalidInput if it has begun
   */
  void remove(String country, VatClass vatClass, LocalDate validFrom, BigDecimal seen);
}
