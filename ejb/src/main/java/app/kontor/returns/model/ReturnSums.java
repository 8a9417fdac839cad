package app.kontor.returns.model;

import app.kontor.measure.Quantity;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Quantities of returns by the number of the order's line. */
public final class ReturnSums {
  private ReturnSums() {}

  static Map<Integer, Quantity> byLine(
      List<GoodsReturnLine> lines, Function<GoodsReturnLine, Quantity> quantity) {
    Map<Integer, Quantity> sums = new TreeMap<>();
    lines.forEach(line -> sums.merge(line.lineNumber(), quantity.apply(line), Quantity::plus));
    return sums;
  }

  /** What several returns of one order come to. */
  public static Map<Integer, Quantity> of(
      Collection<GoodsReturn> returns, Function<GoodsReturn, Map<Integer, Quantity>> quantities) {
    Map<Integer, Quantity> sums = new TreeMap<>();
    returns.forEach(
        one ->
            quantities
                .apply(one)
                .forEach((line, quantity) -> sums.merge(line, quantity, Quantity::plus)));
    return sums;
  }
}
