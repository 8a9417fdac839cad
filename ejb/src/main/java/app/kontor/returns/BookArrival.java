package app.kontor.returns;

import java.math.BigDecimal;
import java.util.List;

/**
 * Goods of a return have arrived and were counted. What is booked into stock goes into the
 * warehouse's balance at once.
 *
 * @param key idempotency key
 * @param version of the return the count was begun on
 * @param lines all lines of the return; those of which nothing came with zeros
 */
public record BookArrival(
    String key, ReturnNumber number, long version, String warehouseCode, List<Line> lines) {
  public BookArrival {
    lines = List.copyOf(lines);
  }

  /**
   * What came of a line, in its base unit; together no more than has left and is in no other
   * return.
   *
   * @param restocked as good as new: into stock
   * @param scrapped kept and not sold again
   * @param sentBack not taken back: it goes to the customer again
   * @param condition what it looks like; at most 300 characters, may be empty
   */
  public record Line(
      int lineNumber,
      BigDecimal restocked,
      BigDecimal scrapped,
      BigDecimal sentBack,
      String condition) {}
}
