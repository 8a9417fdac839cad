package app.kontor.returns;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Staff say what of a return is taken back and how it comes.
 *
 * @param version of the return the decision was taken on
 * @param lines all lines of the return
 * @param answer to the customer; at most 2 000 characters, may be empty
 * @param returnTo code of the warehouse it comes to; asked if anything is accepted
 * @param carrier who brings it, or null
 * @param parcelNumber of the parcel it comes in, or null
 * @param pickupOn when it is picked up at the customer's, or null
 */
public record DecideReturn(
    ReturnNumber number,
    long version,
    List<Line> lines,
    String answer,
    @Nullable String returnTo,
    @Nullable String carrier,
    @Nullable String parcelNumber,
    @Nullable LocalDate pickupOn) {
  public DecideReturn {
    lines = List.copyOf(lines);
  }

  /**
   * What of a line is taken back.
   *
   * @param accepted zero to what was announced, in the line's base unit
   * @param reason for the customer; asked where less is accepted than was announced
   */
  public record Line(int lineNumber, BigDecimal accepted, String reason) {}
}
