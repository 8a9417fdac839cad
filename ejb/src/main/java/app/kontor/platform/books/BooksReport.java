package app.kontor.platform.books;

import app.kontor.platform.work.JobKind;
import java.util.List;

/**
 * What a check of the books found, kept as the result of its job.
 *
 * @param checks how many rules were checked
 * @param violated the violated ones with a sentence each
 */
public record BooksReport(int checks, List<Violation> violated) {
  /** The kind of the job that checks. */
  public static final JobKind<JobKind.Nothing, BooksReport> KIND =
      new JobKind<>("check-books", JobKind.Nothing.class, BooksReport.class);

  /**
   * A rule that the stored data does not keep.
   *
   * @param rows how many rows break it, counted up to the checker's limit
   */
  public record Violation(String rule, int rows) {}

  public BooksReport {
    violated = List.copyOf(violated);
  }
}
