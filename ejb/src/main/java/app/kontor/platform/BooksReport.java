package app.kontor.platform;

import java.util.ArrayList;
import java.util.List;

/**
 * What a check of the books found, kept as the result of its job.
 *
 * @param checks how many rules were checked
 * @param violated the violated ones with a sentence each
 */
public record BooksReport(int checks, List<Violation> violated) {
  /** The kind of the job that checks. */
  public static final String KIND = "check-books";

  private static final String SEPARATOR = "\t";

  /**
   * A rule that the stored data does not keep.
   *
   * @param rows how many rows break it, counted up to the checker's limit
   */
  public record Violation(String rule, int rows) {}

  public BooksReport {
    violated = List.copyOf(violated);
  }

  /** The report as a job keeps it: the count, then a line for each violated rule. */
  public String text() {
    StringBuilder text = new StringBuilder().append(checks);
    violated.forEach(
        one -> text.append('\n').append(one.rows()).append(SEPARATOR).append(one.rule()));
    return text.toString();
  }

  /** Reads what {@link #text} wrote. */
  public static BooksReport parse(String text) {
    List<String> lines = text.lines().toList();
    List<Violation> violated = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      int tab = line.indexOf(SEPARATOR);
      violated.add(
          new Violation(line.substring(tab + 1), Integer.parseInt(line.substring(0, tab))));
    }
    return new BooksReport(Integer.parseInt(lines.get(0)), violated);
  }
}
