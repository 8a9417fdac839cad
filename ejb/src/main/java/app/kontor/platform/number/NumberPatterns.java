package app.kontor.platform.number;

import app.kontor.platform.SeriesPatterns;
import app.kontor.platform.SeriesPatterns.SeriesView;
import jakarta.ejb.Local;
import java.time.LocalDate;
import java.util.List;

/**
 * The number series of the actor's own seller, for its administrators.
 *
 * @see SeriesPatterns
 */
@Local
public interface NumberPatterns {

  /** All series with the number a document of the day would get. */
  List<SeriesView> list(LocalDate day);

  /**
   * The number the pattern would bring next, on the day.
   *
   * @throws app.kontor.platform.failure.InvalidInput for field {@code pattern} if it is not taken
   */
  String preview(String series, String pattern, LocalDate day);

  /**
   * Takes the pattern for the next numbers.
   *
   * @param seen the pattern the change began with
   * @throws app.kontor.platform.failure.ChangedMeanwhile if another pattern holds by now
   * @throws app.kontor.platform.failure.InvalidInput for field {@code pattern} if it is not taken
   */
  void change(String series, String seen, String pattern);
}
