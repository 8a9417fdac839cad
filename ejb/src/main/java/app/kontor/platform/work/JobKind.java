package app.kontor.platform.work;

import java.util.List;

/**
 * A kind of job, which its {@link JobHandler} carries out in a lane of its own. What it is asked
 * and what comes of it are kept as JSON, so that their components are renamed by a migration only.
 *
 * @param name at most 60 characters; stands in the rows
 * @param parameters what it is asked to do
 * @param result what comes of it
 */
public record JobKind<P extends Record, R extends Record>(
    String name, Class<P> parameters, Class<R> result) {

  /** The parameters of a kind that is always asked the same. */
  public record Nothing() {}

  /** The result of a kind that counts several things. */
  public record Figures(List<Figure> figures) {
    public Figures {
      figures = List.copyOf(figures);
    }
  }

  /**
   * One of them.
   *
   * @param name says with the kind's name what was counted
   */
  public record Figure(String name, long count) {}

  /** The result of a kind that makes many of one thing; the kind says of what. */
  public record Count(long count) {}
}
