package app.kontor.platform.number;

import jakarta.ejb.Local;
import java.time.LocalDate;
import java.util.List;

/**
 * Draws document numbers without gaps: the counter row is locked until the issuing transaction
 * ends, so a rolled-back document gives its number back. Draw when everything else is decided and
 * locked, and do nothing slow afterwards: all documents of the series wait.
 */
@Local
public interface NumberSeries {

  /**
   * The next number of a series, for example {@code "FV/2026/11/00042"}.
   *
   * @param sellerId each seller has its own series
   * @param series short code, for example {@code "FV"}; its pattern is a setting of the seller
   *     ({@code {series}}, {@code {yyyy}}, {@code {mm}}, {@code {n}}, {@code {n:05}})
   * @param date the issue date; the counter restarts with the period that the pattern names
   */
  String next(long sellerId, String series, LocalDate date);

  /**
   * The next numbers of a series in their order, for documents issued in bulk by one transaction.
   *
   * @param count how many; 0 draws none
   */
  List<String> next(long sellerId, String series, LocalDate date, int count);
}
