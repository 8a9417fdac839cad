package app.kontor.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * Which of the seller's items staff look for.
 *
 * @param text beginning of an article number, a maker's number or a GTIN, or a part of the name;
 *     empty for all
 * @param categoryCode this category and below, or null for all
 * @param type null for all
 * @param vatClass null for all
 * @param missing what they lack, null for all
 */
public record ItemFilter(
    String text,
    @Nullable String categoryCode,
    State state,
    @Nullable ItemType type,
    @Nullable String vatClass,
    @Nullable Missing missing,
    ItemQuery.Order order) {
  /** Whether they are sold. */
  public enum State {
    SOLD,
    WITHDRAWN,
    ANY
  }

  /** What somebody still has to fill in. */
  public enum Missing {
    GTIN,
    PICTURE,
    /** In one of the languages the product knows. */
    TEXT,
    WEIGHT,
    CUSTOMS_CODE,
    ORIGIN
  }

  /** Whether it asks for nothing that buyers could not ask for. */
  public boolean isPlain() {
    return state == State.SOLD && type == null && vatClass == null && missing == null;
  }
}
