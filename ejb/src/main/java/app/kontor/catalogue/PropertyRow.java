package app.kontor.catalogue;

import java.io.Serializable;

/**
 * A property as staff see it in the list.
 *
 * @param items how many items have a value of it, sold or not; one more than {@link #MOST_TOLD} for
 *     all that are more
 */
public record PropertyRow(Property property, long items) implements Serializable {
  /** So many are counted. */
  public static final int MOST_TOLD = 1_000;
}
