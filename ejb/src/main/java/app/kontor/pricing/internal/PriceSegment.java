package app.kontor.pricing.internal;

import app.kontor.measure.UnitCode;
import app.kontor.pricing.internal.PriceRow.Step;
import app.kontor.pricing.model.PriceBook;
import app.kontor.pricing.model.PriceStep;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * The prices of one list in memory, never changed: numbers in millionths, the steps of an item side
 * by side, some 24 bytes each, with a table by which an item's steps are found at once. An item
 * costs two looks into memory: where its steps are, and they.
 */
final class PriceSegment implements PriceBook.Shelf {
  /** Decimals of everything that is kept. */
  private static final int SCALE = 6;

  private static final long MILLION = 1_000_000;

  /** What is kept of a step: from which quantity, how much, for how many. */
  private static final int FIELDS = 3;

  /** Bits of the number of an item's steps; the others say where they begin. */
  private static final int COUNT_BITS = 20;

  /** Whole numbers that most steps are made of. */
  private static final BigDecimal[] WHOLE =
      LongStream.rangeClosed(0, 1_000).mapToObj(BigDecimal::valueOf).toArray(BigDecimal[]::new);

  private final long[] steps;

  /** Two numbers a place: an item, and where its steps begin with how many they are; 0 is none. */
  private final long[] table;

  private final int mask;

  /** Prices of other units than the base unit; null where there are none, which is usual. */
  private final @Nullable Map<UnitCode, PriceSegment> units;

  private PriceSegment(
      long[] items, int[] starts, long[] steps, @Nullable Map<UnitCode, PriceSegment> units) {
    this.steps = steps;
    this.units = units;
    int places = Math.max(2, Integer.highestOneBit(items.length + items.length / 2 + 1) * 2);
    this.mask = places - 1;
    this.table = new long[places * 2];
    for (int i = 0; i < items.length; i++) {
      int at = slot(items[i]);
      while (table[2 * at + 1] != 0) {
        at = (at + 1) & mask;
      }
      table[2 * at] = items[i];
      table[2 * at + 1] = ((long) starts[i] << COUNT_BITS) | (starts[i + 1] - starts[i]);
    }
  }

  private int slot(long itemId) {
    long mixed = itemId * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 32) & mask;
  }

  /** How many prices it has. */
  int size() {
    int others = units == null ? 0 : units.values().stream().mapToInt(PriceSegment::size).sum();
    return steps.length / FIELDS + others;
  }

  /** What the list says of an item, by unit and quantity. */
  @Override
  public List<PriceStep> steps(long itemId) {
    List<PriceStep> base = base(itemId);
    if (units == null) {
      return base;
    }
    List<PriceStep> all = new ArrayList<>(base);
    units.forEach((unit, segment) -> segment.base(itemId).forEach(step -> all.add(step.of(unit))));
    return all;
  }

  private List<PriceStep> base(long itemId) {
    int at = slot(itemId);
    while (true) {
      long place = table[2 * at + 1];
      if (place == 0) {
        return List.of();
      }
      if (table[2 * at] == itemId) {
        return steps((int) (place >>> COUNT_BITS), (int) (place & ((1L << COUNT_BITS) - 1)));
      }
      at = (at + 1) & mask;
    }
  }

  @Override
  public boolean mayBeOfUnits(long itemId) {
    return units != null;
  }

  /**
   * Two rounds of looks that do not wait for each other: the processor has many of them under way
   * at once, where one item after the other would wait for memory twice each.
   */
  @Override
  public long fetch(long[] itemIds) {
    long seen = 0;
    for (long itemId : itemIds) {
      seen ^= table[2 * slot(itemId)];
    }
    for (long itemId : itemIds) {
      int at = slot(itemId);
      if (table[2 * at] == itemId) {
        seen ^= steps[FIELDS * (int) (table[2 * at + 1] >>> COUNT_BITS)];
      }
    }
    return seen;
  }

  private List<PriceStep> steps(int start, int count) {
    if (count == 1) {
      return List.of(step(start));
    }
    PriceStep[] found = new PriceStep[count];
    for (int i = 0; i < count; i++) {
      found[i] = step(start + i);
    }
    return List.of(found);
  }

  private PriceStep step(int index) {
    int at = FIELDS * index;
    return PriceStep.of(number(steps[at]), number(steps[at + 1]), number(steps[at + 2]));
  }

  /** The number without zeros behind its point. */
  private static BigDecimal number(long millionths) {
    long whole = millionths / MILLION;
    if (whole * MILLION == millionths) {
      return whole < WHOLE.length ? WHOLE[(int) whole] : BigDecimal.valueOf(whole);
    }
    long digits = millionths;
    int scale = SCALE;
    while (digits % 10 == 0) {
      digits /= 10;
      scale--;
    }
    return BigDecimal.valueOf(digits, scale);
  }

  /** Takes the prices of a list in the order of items and quantities. */
  static final class Builder {
    private long[] items = new long[64];
    private int[] starts = new int[65];
    private long[] steps = new long[64 * FIELDS];
    private int itemCount;
    private int count;
    private boolean fits = true;
    private @Nullable Map<UnitCode, Builder> units;

    /** Takes one more; false if it cannot be kept, and so the list cannot. */
    boolean add(PriceRow row) {
      Step step = row.step();
      UnitCode unit = step.unit();
      if (unit != null) {
        return addTo(unit, row);
      }
      if (itemCount == 0 || items[itemCount - 1] != step.itemId()) {
        if (itemCount == items.length) {
          items = Arrays.copyOf(items, 2 * itemCount);
          starts = Arrays.copyOf(starts, 2 * itemCount + 1);
        }
        items[itemCount] = step.itemId();
        starts[itemCount] = count;
        itemCount++;
      }
      int at = FIELDS * count;
      if (at == steps.length) {
        steps = Arrays.copyOf(steps, 2 * at);
      }
      steps[at] = millionths(step.from());
      steps[at + 1] = millionths(row.amount());
      steps[at + 2] = millionths(row.perQuantity());
      count++;
      return fits;
    }

    private boolean addTo(UnitCode unit, PriceRow row) {
      if (units == null) {
        units = new TreeMap<>(Comparator.comparing(UnitCode::code));
      }
      Step step = row.step();
      fits &=
          units
              .computeIfAbsent(unit, code -> new Builder())
              .add(
                  new PriceRow(
                      new Step(step.itemId(), step.from()), row.amount(), row.perQuantity()));
      return fits;
    }

    private @Nullable Map<UnitCode, PriceSegment> others() {
      if (units == null) {
        return null;
      }
      Map<UnitCode, PriceSegment> built = new TreeMap<>(Comparator.comparing(UnitCode::code));
      units.forEach(
          (unit, builder) -> {
            PriceSegment segment = builder.build();
            if (segment != null) {
              built.put(unit, segment);
            }
          });
      return built;
    }

    private long millionths(BigDecimal number) {
      BigDecimal whole = number.setScale(SCALE, RoundingMode.UNNECESSARY).movePointRight(SCALE);
      if (whole.precision() > 18) {
        fits = false;
        return 0;
      }
      return whole.longValueExact();
    }

    /** The segment, or null if a number is too long to be kept. */
    @Nullable PriceSegment build() {
      if (!fits) {
        return null;
      }
      starts[itemCount] = count;
      return new PriceSegment(
          Arrays.copyOf(items, itemCount),
          Arrays.copyOf(starts, itemCount + 1),
          Arrays.copyOf(steps, FIELDS * count),
          others());
    }
  }
}
