package app.kontor.pricing;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** By how much a price changes, in per cent of what it was, lowest first. */
public enum PriceBand {
  DOWN_20("-20"),
  DOWN_10("-10"),
  DOWN_5("-5"),
  DOWN("0"),
  UP_5("5"),
  UP_10("10"),
  UP_20("20"),
  UP_MORE(null);

  private final @Nullable BigDecimal upTo;

  PriceBand(@Nullable String upTo) {
    this.upTo = upTo == null ? null : new BigDecimal(upTo);
  }

  /**
   * The band of a change.
   *
   * @param percent below zero where the price falls; not zero
   */
  public static PriceBand of(BigDecimal percent) {
    for (PriceBand band : values()) {
      if (band.upTo == null || percent.compareTo(band.upTo) <= 0) {
        return band;
      }
    }
    return UP_MORE;
  }
}
