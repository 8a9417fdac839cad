package app.kontor.listing;

import app.kontor.platform.failure.BusinessException;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of rows that something was done with: each is among those done or among the others.
 *
 * @param label key of the action's text
 * @param done how many rows it was done with, now or by the same form before
 * @param others those it was not done with, in their order
 */
public record RowOutcome(String label, int done, List<Other> others) implements Serializable {

  public RowOutcome {
    others = List.copyOf(others);
  }

  /** Why nothing was done with a row. */
  public enum Why {
    /** A rule refuses it. */
    REFUSED,
    /** The server failed at it; the row is as it was. */
    FAILED,
    /** It was not tried any more after the server had failed. */
    NOT_TRIED
  }

  /**
   * A row that is as it was.
   *
   * @param name what people call it
   * @param refusal the rule's; null where no rule refused
   */
  public record Other(String name, Why why, @Nullable BusinessException refusal)
      implements Serializable {}

  /** Whether there was no row to do anything with. */
  public boolean isNothing() {
    return done == 0 && others.isEmpty();
  }
}
