package app.kontor.billing;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One rate of one day.
 *
 * @param currency ISO 4217
 * @param rate home currency for one unit
 * @param table number of the published table, or what was entered as evidence
 * @param entered by hand, for this seller only
 */
public record RateRow(
    String currency, LocalDate date, BigDecimal rate, String table, boolean entered)
    implements Serializable {}
