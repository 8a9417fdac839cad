package app.kontor.platform.number;

import app.kontor.platform.failure.ChangedMeanwhile;
import app.kontor.platform.failure.InvalidInput;
import jakarta.ejb.Local;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The number series of the actor's own seller, for its administrators.
 *
 * <p>A new pattern is taken if no number it can bring from now on was issued or can be brought by
 * another series. That is so if
 *
 * <ul>
 *   <li>the number names the period its counter runs in: a month only together with a year;
 *   <li>no pattern of another series can bring the same letters and digits (separators do not
 *       count, because payment references leave them out);
 *   <li>no issued number of any series has the form of the pattern, a period that is not over, and
 *       a counter above the last one drawn in that period.
 * </ul>
 *
 * The unique keys of the documents remain the last guard.
 */
@Local
public interface NumberPatterns {

  /** All series with the number a document of the day would get. */
  List<SeriesView> list(LocalDate day);

  /**
   * The number the pattern would bring next, on the day.
   *
   * @throws InvalidInput for field {@code pattern} if it is not taken
   */
  String preview(String series, String pattern, LocalDate day);

  /**
   * Takes the pattern for the next numbers.
   *
   * @param seen the pattern the change began with
   * @throws ChangedMeanwhile if another pattern holds by now
   * @throws InvalidInput for field {@code pattern} if it is not taken
   */
  void change(String series, String seen, String pattern);

  /**
   * A series as its page shows it.
   *
   * @param next the number a document of the day would get
   * @param last the last one of the day's period, null if there is none yet
   */
  record SeriesView(String series, String pattern, String next, @Nullable String last) {}
}
