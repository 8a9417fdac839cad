package app.kontor.pricing;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;

/**
 * A line of a price file that cannot be taken.
 *
 * @param line in the file, from 1
 * @param text what stands where the fault is
 * @param readings the numbers that the text can mean, if it can mean several; else empty
 */
public record RefusedLine(
    int line, String itemNumber, LineFault fault, String text, List<BigDecimal> readings)
    implements Serializable {
  public RefusedLine {
    readings = List.copyOf(readings);
  }
}
