package app.kontor.pricing;

import java.math.RoundingMode;

/** Which way a computed price is rounded to its step. */
public enum RoundingDirection {
  /** Commercially: to the nearest, a half goes up. */
  NEAREST(RoundingMode.HALF_UP),
  UP(RoundingMode.UP),
  DOWN(RoundingMode.DOWN);

  private final RoundingMode mode;

  RoundingDirection(RoundingMode mode) {
    this.mode = mode;
  }

  /** The same for numbers that are never negative. */
  public RoundingMode mode() {
    return mode;
  }
}
