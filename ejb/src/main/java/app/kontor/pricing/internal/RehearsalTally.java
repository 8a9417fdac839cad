package app.kontor.pricing.internal;

import app.kontor.pricing.PriceBand;
import app.kontor.pricing.PriceRehearsal;
import app.kontor.pricing.internal.ItemCostRows.Cost;
import app.kontor.pricing.model.PriceListTerms;
import app.kontor.pricing.model.PriceStep;
import app.kontor.pricing.model.Rehearsal.Changed;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Counts changes of prices and keeps the largest; new and removed ones come last. */
final class RehearsalTally {
  private static final int KEPT = 50;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private static final Comparator<Weighed> BY_SIZE =
      Comparator.comparing(Weighed::isChange)
          .thenComparing(Weighed::weight)
          .thenComparing(one -> -one.changed().itemId())
          .thenComparing(one -> -one.changed().listId())
          .thenComparing(one -> one.changed().place());

  private final BigDecimal floor;
  private final Comparator<Weighed> rank;
  private final PriorityQueue<Weighed> largest;
  private final Map<PriceBand, Long> bands = new EnumMap<>(PriceBand.class);
  private final Map<Long, Long> byList = new HashMap<>();
  private long raised;
  private long lowered;
  private long added;
  private long removed;
  private long belowCost;
  private long belowFloor;

  /**
   * A change with how large it is.
   *
   * @param percent null without a price above zero before, or one after
   * @param cost of a unit, null if not known in the list's currency
   */
  record Weighed(
      Changed changed,
      @Nullable BigDecimal percent,
      @Nullable BigDecimal cost,
      @Nullable BigDecimal margin,
      boolean warned,
      BigDecimal weight) {
    boolean isChange() {
      return changed.before() != null && changed.after() != null;
    }
  }

  /**
   * @param floor per cent of a price that must be left above cost; zero for none
   * @param costsKnown whether the reader may know which prices are below cost or floor, so that
   *     these come first
   */
  RehearsalTally(BigDecimal floor, boolean costsKnown) {
    this.floor = floor;
    this.rank = costsKnown ? Comparator.comparing(Weighed::warned).thenComparing(BY_SIZE) : BY_SIZE;
    this.largest = new PriorityQueue<>(rank);
  }

  void add(Changed changed, PriceListTerms list, @Nullable Cost known) {
    byList.merge(changed.listId(), 1L, Long::sum);
    PriceStep before = changed.before();
    PriceStep after = changed.after();
    BigDecimal percent = before == null || after == null ? null : percent(before, after);
    count(before, after, percent);
    BigDecimal cost =
        known != null && known.currency().equals(list.currency().getCurrencyCode())
            ? known.amount()
            : null;
    BigDecimal margin = cost == null || after == null ? null : margin(unit(after), cost);
    boolean warned = after != null && cost != null && warns(unit(after), cost, margin);
    largest.add(new Weighed(changed, percent, cost, margin, warned, weight(before, after)));
    if (largest.size() > KEPT) {
      largest.remove();
    }
  }

  private void count(
      @Nullable PriceStep before, @Nullable PriceStep after, @Nullable BigDecimal percent) {
    if (before == null) {
      added++;
    } else if (after == null) {
      removed++;
    } else if (before.isCheaperThan(after)) {
      raised++;
    } else {
      lowered++;
    }
    if (percent != null) {
      bands.merge(PriceBand.of(percent), 1L, Long::sum);
    }
  }

  /** Expressly free goods are below cost like others. */
  private boolean warns(BigDecimal price, BigDecimal cost, @Nullable BigDecimal margin) {
    if (price.compareTo(cost) < 0) {
      belowCost++;
      return true;
    }
    if (floor.signum() > 0 && margin != null && margin.compareTo(floor) < 0) {
      belowFloor++;
      return true;
    }
    return false;
  }

  private static BigDecimal unit(PriceStep step) {
    return step.amount().divide(step.per(), MathContext.DECIMAL64);
  }

  private static @Nullable BigDecimal percent(PriceStep before, PriceStep after) {
    BigDecimal was = unit(before);
    return was.signum() == 0
        ? null
        : unit(after).subtract(was).multiply(HUNDRED).divide(was, MathContext.DECIMAL64);
  }

  private static @Nullable BigDecimal margin(BigDecimal price, BigDecimal cost) {
    return price.signum() == 0
        ? null
        : price.subtract(cost).multiply(HUNDRED).divide(price, MathContext.DECIMAL64);
  }

  /** How many times as high or low a price becomes; of a new or removed one what a unit costs. */
  private static BigDecimal weight(@Nullable PriceStep before, @Nullable PriceStep after) {
    if (before == null || after == null) {
      PriceStep there = before == null ? after : before;
      return there == null ? BigDecimal.ZERO : unit(there);
    }
    BigDecimal one = unit(before);
    BigDecimal other = unit(after);
    BigDecimal lower = one.min(other);
    return lower.signum() == 0
        ? BigDecimal.ONE.scaleByPowerOfTen(80)
        : one.max(other).divide(lower, MathContext.DECIMAL64);
  }

  PriceRehearsal.Counts counts() {
    return new PriceRehearsal.Counts(raised, lowered, added, removed, belowCost, belowFloor);
  }

  List<PriceRehearsal.Band> bands() {
    return bands.entrySet().stream()
        .map(band -> new PriceRehearsal.Band(band.getKey(), band.getValue()))
        .toList();
  }

  /** How many prices of a list change. */
  long of(long listId) {
    return byList.getOrDefault(listId, 0L);
  }

  List<Weighed> largestFirst() {
    return largest.stream().sorted(rank.reversed()).toList();
  }

  /** A number as it is shown in per cent. */
  static @Nullable BigDecimal shown(@Nullable BigDecimal percent) {
    return percent == null ? null : percent.setScale(1, RoundingMode.HALF_UP);
  }
}
