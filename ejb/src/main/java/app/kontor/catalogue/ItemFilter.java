package app.kontor.catalogue;

import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.language.Languages;
import org.jspecify.annotations.Nullable;

/**
 * Which of the seller's items staff look for.
 *
 * @param text beginning of an article number, a maker's number or a GTIN, or a part of the name;
 *     empty for all
 * @param categoryCode this category and below, or null for all
 * @param type null for all
 * @param vatClass null for all
 * @param maker brand or maker, whole, in any case; null for all
 * @param lack what they have not, null for all
 */
public record ItemFilter(
    String text,
    @Nullable String categoryCode,
    State state,
    @Nullable ItemType type,
    @Nullable String vatClass,
    @Nullable String maker,
    @Nullable Lack lack,
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
    /** In a language, or in one of those that the product knows. */
    TEXT,
    /** All of its categories are hidden from customers, or lie below such a one. */
    SHOWN_CATEGORY,
    /** Today, for everybody or in a market zone. */
    PRICE,
    WEIGHT,
    CUSTOMS_CODE,
    ORIGIN;

    /** Whether it can be missing there. */
    private boolean has(String in) {
      return in.isEmpty() || this == PRICE || this == TEXT && Languages.isOne(in);
    }
  }

  /**
   * What items have not, and where not.
   *
   * @param in of a text the code of its language, of a price that of its market zone; empty for any
   *     language, and for the price of everybody in the seller's own currency
   */
  public record Lack(Missing what, String in) {
    private static final char MARK = '.';

    /** Wherever. */
    public static Lack of(Missing what) {
      return new Lack(what, "");
    }

    /**
     * As {@link #toString} writes it.
     *
     * @return null for nothing
     * @throws InvalidInput NOT_A_VALUE at {@code missing}; that there is a zone is for others to
     *     say
     */
    public static @Nullable Lack parse(String text) {
      if (text.isEmpty()) {
        return null;
      }
      int mark = text.indexOf(MARK);
      String in = mark < 0 ? "" : text.substring(mark + 1);
      for (Missing what : Missing.values()) {
        if (what.name().equals(mark < 0 ? text : text.substring(0, mark)) && what.has(in)) {
          return new Lack(what, in);
        }
      }
      throw new InvalidInput("missing", "NOT_A_VALUE", text);
    }

    /** As addresses name it: {@code GTIN}, {@code TEXT.de}. */
    @Override
    public String toString() {
      return in.isEmpty() ? what.name() : what.name() + MARK + in;
    }
  }

  /** Whether it asks for nothing that buyers could not ask for. */
  public boolean isPlain() {
    return state == State.SOLD && type == null && vatClass == null && maker == null && lack == null;
  }

  /** Whether prices decide about it, which the catalogue does not know. */
  public boolean isOfPrices() {
    return lack != null && lack.what() == Missing.PRICE;
  }
}
