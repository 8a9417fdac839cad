package app.kontor.shipping;

import java.io.Serializable;

/**
 * A range of numbers that a carrier has allotted.
 *
 * @param prefix stands before the running digits
 * @param first first running number
 * @param last last running number
 * @param next what the next waybill gets; {@code last + 1} when used up
 * @param digits running digits with leading zeros
 * @param appendRule how the check digit behind is computed, NONE if there is none
 * @param lowWater warn from so many left
 */
public record NumberPool(
    long id,
    String carrierCode,
    String prefix,
    long first,
    long last,
    long next,
    int digits,
    CheckRule appendRule,
    int lowWater,
    boolean active)
    implements Serializable {

  /** A running number with its prefix and leading zeros, without check digit. */
  public String written(long running) {
    return prefix + String.format("%0" + digits + "d", running);
  }

  /** How many numbers are left. */
  public long left() {
    return active ? last - next + 1 : 0;
  }

  /** Whether it is time to ask the carrier for more. */
  public boolean isLow() {
    return active && left() <= lowWater;
  }
}
