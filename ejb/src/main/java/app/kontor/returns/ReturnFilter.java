package app.kontor.returns;

import org.jspecify.annotations.Nullable;

/**
 * Which returns a list shows, the latest first.
 *
 * @param text part of return or order number, or of the customer's name
 * @param status null for all
 * @param correction null for all
 */
public record ReturnFilter(
    String text, @Nullable ReturnStatus status, @Nullable ReturnCorrection correction) {

  public static ReturnFilter all() {
    return new ReturnFilter("", null, null);
  }
}
