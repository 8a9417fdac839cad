package app.kontor.pricing.internal;

import app.kontor.catalogue.ItemNumber;
import app.kontor.pricing.PriceMove;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Keeps the largest of many changes of prices; new prices come last, the highest first. */
final class PriceMoves {
  private static final int KEPT = 100;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** More than the ratio of any two prices, of which each has 38 digits at most. */
  private static final BigDecimal FROM_NOTHING = BigDecimal.ONE.scaleByPowerOfTen(80);

  private static final Comparator<Ranked> RANK =
      Comparator.comparing(Ranked::isChange)
          .thenComparing(Ranked::weight)
          .thenComparing(ranked -> -ranked.move().line());

  private final PriorityQueue<Ranked> largest = new PriorityQueue<>(RANK);

  /**
   * @param weight of a change how many times as high or low; of a new price what a unit costs
   */
  private record Ranked(PriceMove move, BigDecimal weight) {
    boolean isChange() {
      return move.before() != null;
    }
  }

  void add(int line, ItemNumber itemNumber, PriceRow row, @Nullable PriceRow there) {
    BigDecimal after = unit(row);
    BigDecimal before = there == null ? BigDecimal.ZERO : unit(there);
    PriceMove move =
        new PriceMove(
            line,
            itemNumber,
            row.step().from(),
            there == null ? null : terms(there),
            terms(row),
            before.signum() == 0 ? null : percent(before, after),
            row.step().unit());
    largest.add(new Ranked(move, there == null ? after : ratio(before, after)));
    if (largest.size() > KEPT) {
      largest.remove();
    }
  }

  List<PriceMove> largestFirst() {
    return largest.stream().sorted(RANK.reversed()).map(Ranked::move).toList();
  }

  private static PriceMove.Terms terms(PriceRow row) {
    return new PriceMove.Terms(row.amount(), row.perQuantity());
  }

  private static BigDecimal unit(PriceRow row) {
    return row.amount().divide(row.perQuantity(), MathContext.DECIMAL64);
  }

  private static BigDecimal ratio(BigDecimal before, BigDecimal after) {
    BigDecimal lower = before.min(after);
    BigDecimal higher = before.max(after);
    if (lower.signum() == 0) {
      return higher.signum() == 0 ? BigDecimal.ONE : FROM_NOTHING;
    }
    return higher.divide(lower, MathContext.DECIMAL64);
  }

  private static BigDecimal percent(BigDecimal before, BigDecimal after) {
    return after
        .subtract(before)
        .multiply(HUNDRED)
        .divide(before, MathContext.DECIMAL64)
        .setScale(1, RoundingMode.HALF_UP);
  }
}
