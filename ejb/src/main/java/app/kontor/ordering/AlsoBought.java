package app.kontor.ordering;

import app.kontor.platform.work.JobKind;

/**
 * What customers buy together, counted from the orders of some time. Two items are told of each
 * other as soon as enough different customers have ordered them together and did so more often than
 * by chance: nobody's orders can be guessed from it.
 */
public final class AlsoBought {
  /** The job that counts anew; what comes of it is how many items are told of others. */
  public static final JobKind<Of, JobKind.Count> KIND =
      new JobKind<>("also-bought", Of.class, JobKind.Count.class);

  /** Most items that are told of one. */
  public static final int MOST = 8;

  /** Whose orders are counted. */
  public record Of(long sellerId) {}

  private AlsoBought() {}
}
