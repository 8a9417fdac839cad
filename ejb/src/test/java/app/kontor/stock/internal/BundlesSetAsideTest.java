package app.kontor.stock.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.measure.Quantity;
import app.kontor.measure.UnitCode;
import app.kontor.stock.DemandNumber;
import app.kontor.stock.NotReserved;
import app.kontor.stock.StockLine;
import app.kontor.stock.internal.Depot.Place;
import app.kontor.stock.model.BundleStock;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A bundle takes its parts, whole and out of one warehouse, whatever else is ordered of them. */
class BundlesSetAsideTest {
  private static final DemandNumber FIRST = new DemandNumber("ZA/1");
  private static final long SEED = 20_261_128;
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
  private static final List<String> CODES = List.of("POZ", "WRO");

  private final Depot depot = new Depot();

  private static StockLine bundles(int number, long count, Map<Long, String> parts) {
    return new StockLine(
        number,
        1000 + number,
        Quantity.pieces(count),
        BigDecimal.ZERO,
        parts.entrySet().stream()
            .map(part -> new StockLine.Part(part.getKey(), metres(part.getValue())))
            .toList());
  }

  private static Quantity metres(String value) {
    return Quantity.of(new BigDecimal(value), UnitCode.METRE);
  }

  @Test
  void as_many_are_set_aside_as_each_warehouse_has_all_parts_of() {
    depot.has(7, 1, "5");
    depot.has(8, 1, "9");
    depot.has(7, 2, "3");
    depot.has(8, 2, "1");
    Map<Long, String> parts = Map.of(7L, "2", 8L, "1.5");
    assertThat(depot.stock.reserve(FIRST, List.of(bundles(1, 10, parts))))
        .isEqualTo(Map.of(1, Quantity.pieces(2)));
    assertThat(depot.at(7, 1).reserved()).isEqualByComparingTo("4");
    assertThat(depot.at(8, 1).reserved()).isEqualByComparingTo("3");
    assertThat(depot.at(7, 2).reserved()).isEqualByComparingTo("0");
    assertThat(depot.at(8, 2).reserved()).isEqualByComparingTo("0");
  }

  @Test
  void one_without_all_its_parts_anywhere_is_not_set_aside_in_part() {
    depot.has(7, 1, "100");
    assertThat(depot.stock.reserve(FIRST, List.of(bundles(1, 1, Map.of(7L, "1", 8L, "1")))))
        .isEmpty();
    assertThat(depot.held).isEmpty();
  }

  @Test
  void all_parts_leave_and_the_ledger_names_each() {
    depot.has(7, 1, "4");
    depot.has(8, 1, "2");
    StockLine line = bundles(1, 2, Map.of(7L, "2", 8L, "1"));
    depot.stock.reserve(FIRST, List.of(line));
    depot.stock.issue(FIRST, "POZ", "WZ/1", List.of(line));
    assertThat(depot.at(7, 1).onHand()).isEqualByComparingTo("0");
    assertThat(depot.at(8, 1).onHand()).isEqualByComparingTo("0");
    assertThat(depot.ledger).containsExactly("WZ/1 7/1 Piotr Lis", "WZ/1 8/1 Piotr Lis");
    assertThatThrownBy(
            () ->
                depot.stock.issue(
                    FIRST, "POZ", "WZ/2", List.of(bundles(1, 1, Map.of(7L, "2", 8L, "1")))))
        .isInstanceOf(NotReserved.class);
  }

  @Test
  void random_orders_hold_what_their_lines_say_and_nothing_falls_below_zero() {
    Random random = new Random(SEED);
    for (int round = 0; round < 400; round++) {
      new Story(random, round).tell();
    }
  }

  @Test
  void availability_is_what_a_person_would_count() {
    Random random = new Random(SEED);
    for (int round = 0; round < 5_000; round++) {
      BundleStock bundle = new BundleStock(UnitCode.PIECE);
      int parts = 1 + random.nextInt(4);
      BigDecimal[][] free = new BigDecimal[CODES.size()][parts];
      BigDecimal[] per = new BigDecimal[parts];
      for (int part = 0; part < parts; part++) {
        per[part] = BigDecimal.valueOf(1 + random.nextInt(40), 1);
        for (int site = 0; site < CODES.size(); site++) {
          free[site][part] = BigDecimal.valueOf(random.nextInt(300) - 10, 1);
          String code = CODES.get(site);
          bundle.add(part, per[part], code, code, free[site][part], null);
        }
      }
      long sum = 0;
      for (int site = 0; site < CODES.size(); site++) {
        sum += counted(per, free[site]);
      }
      assertThat(bundle.availability(TODAY).free())
          .as("seed %d round %d", SEED, round)
          .isEqualTo(Quantity.pieces(sum));
      assertThat(bundle.availability(TODAY).expected()).isNull();
    }
  }

  /** One bundle after the other is put together until something is missing. */
  private static long counted(BigDecimal[] per, BigDecimal[] there) {
    BigDecimal[] left = there.clone();
    long count = -1;
    boolean enough = true;
    while (enough) {
      count++;
      for (int part = 0; part < per.length; part++) {
        left[part] = left[part].subtract(per[part]);
        enough &= left[part].signum() >= 0;
      }
    }
    return count;
  }

  @Test
  void more_come_when_the_last_of_the_scarcest_parts_comes() {
    BundleStock bundle = new BundleStock(UnitCode.PIECE);
    bundle.add(7, BigDecimal.ONE, "POZ", "Poznań", BigDecimal.ZERO, TODAY.plusDays(3));
    bundle.add(8, BigDecimal.ONE, "POZ", "Poznań", BigDecimal.ZERO, TODAY.plusDays(9));
    bundle.add(9, BigDecimal.ONE, "POZ", "Poznań", BigDecimal.TEN, null);
    assertThat(bundle.availability(TODAY).expected()).isEqualTo(TODAY.plusDays(9));
    bundle.add(8, BigDecimal.ONE, "WRO", "Wrocław", BigDecimal.ZERO, TODAY.plusDays(1));
    assertThat(bundle.availability(TODAY).expected()).isEqualTo(TODAY.plusDays(3));
    bundle.add(6, BigDecimal.ONE, "POZ", "Poznań", BigDecimal.ZERO, null);
    assertThat(bundle.availability(TODAY).expected()).isNull();
  }

  /** Orders of bundles and of their parts that are set aside, issued in part and given back. */
  private static final class Story {
    private final Depot depot = new Depot();
    private final Random random;
    private final int round;
    private final Map<Long, BigDecimal> came = new HashMap<>();
    private final Map<DemandNumber, List<StockLine>> orders = new HashMap<>();

    /** Bundles that each line has reserved now and issued so far. */
    private final Map<String, BigDecimal> reserved = new TreeMap<>();

    private final Map<String, BigDecimal> issued = new TreeMap<>();

    Story(Random random, int round) {
      this.random = random;
      this.round = round;
    }

    void tell() {
      for (long item = 1; item <= 4; item++) {
        for (long site = 1; site <= 2; site++) {
          BigDecimal there = BigDecimal.valueOf(random.nextInt(40));
          depot.has(item, site, there.toPlainString());
          came.merge(item, there, BigDecimal::add);
        }
      }
      for (int order = 1; order <= 6; order++) {
        place(new DemandNumber("ZA/" + order));
        if (random.nextBoolean()) {
          issue(new DemandNumber("ZA/" + (1 + random.nextInt(order))));
        }
        if (random.nextInt(4) == 0) {
          giveBack(new DemandNumber("ZA/" + (1 + random.nextInt(order))));
        }
        check();
      }
    }

    private void place(DemandNumber demand) {
      List<StockLine> lines = new ArrayList<>();
      for (int number = 1; number <= 1 + random.nextInt(3); number++) {
        lines.add(random.nextBoolean() ? goods(number) : bundle(number));
      }
      orders.put(demand, lines);
      depot
          .stock
          .reserve(demand, lines)
          .forEach((line, quantity) -> reserved.put(key(demand, line), quantity.value()));
    }

    private StockLine goods(int number) {
      return new StockLine(
          number, 1 + random.nextInt(4), Quantity.of(1 + random.nextInt(12), UnitCode.METRE));
    }

    private StockLine bundle(int number) {
      Map<Long, String> parts = new TreeMap<>();
      for (int i = 0; i <= random.nextInt(3); i++) {
        parts.put(1L + random.nextInt(4), String.valueOf((1 + random.nextInt(8)) / 2.0));
      }
      return bundles(number, 1 + random.nextInt(8), parts);
    }

    private void issue(DemandNumber demand) {
      for (StockLine line : orders.getOrDefault(demand, List.of())) {
        for (String warehouse : CODES) {
          long most = bundlesAt(demand, line, CODES.indexOf(warehouse) + 1);
          if (most > 0) {
            long taken = 1 + random.nextInt((int) most);
            BigDecimal quantity = BigDecimal.valueOf(taken);
            StockLine part =
                new StockLine(
                    line.lineNumber(),
                    line.itemId(),
                    Quantity.of(quantity, line.quantity().unit()),
                    BigDecimal.ZERO,
                    line.parts());
            depot.stock.issue(demand, warehouse, "WZ", List.of(part));
            String key = key(demand, line.lineNumber());
            reserved.merge(key, quantity.negate(), BigDecimal::add);
            issued.merge(key, quantity, BigDecimal::add);
          }
        }
      }
    }

    private long bundlesAt(DemandNumber demand, StockLine line, long site) {
      return takenByOne(line).entrySet().stream()
          .mapToLong(
              part ->
                  depot
                      .held
                      .getOrDefault(
                          new Depot.Held(demand, line.lineNumber(), new Place(part.getKey(), site)),
                          BigDecimal.ZERO)
                      .divideToIntegralValue(part.getValue())
                      .longValueExact())
          .min()
          .orElse(0);
    }

    private void giveBack(DemandNumber demand) {
      depot.stock.release(demand);
      reserved.keySet().removeIf(key -> key.startsWith(demand + "#"));
    }

    private static Map<Long, BigDecimal> takenByOne(StockLine line) {
      Map<Long, BigDecimal> one = new HashMap<>();
      if (line.parts().isEmpty()) {
        one.put(line.itemId(), BigDecimal.ONE);
      }
      line.parts().forEach(part -> one.put(part.itemId(), part.quantity().value()));
      return one;
    }

    private static String key(DemandNumber demand, int line) {
      return demand + "#" + line;
    }

    private void check() {
      Map<Long, BigDecimal> held = new HashMap<>();
      Map<Long, BigDecimal> gone = new HashMap<>();
      orders.forEach(
          (demand, lines) ->
              lines.forEach(
                  line ->
                      takenByOne(line)
                          .forEach(
                              (item, one) -> {
                                add(held, item, one, reserved.get(key(demand, line.lineNumber())));
                                add(gone, item, one, issued.get(key(demand, line.lineNumber())));
                              })));
      for (long item = 1; item <= 4; item++) {
        BigDecimal onHand = depot.at(item, 1).onHand().add(depot.at(item, 2).onHand());
        BigDecimal set = depot.at(item, 1).reserved().add(depot.at(item, 2).reserved());
        String where = "seed " + SEED + " round " + round + " item " + item;
        assertThat(set).as(where).isEqualByComparingTo(of(held, item));
        assertThat(onHand).as(where).isEqualByComparingTo(of(came, item).subtract(of(gone, item)));
        assertThat(depot.at(item, 1).free().min(depot.at(item, 2).free()))
            .as(where)
            .isNotNegative();
      }
    }

    private static BigDecimal of(Map<Long, BigDecimal> sums, long item) {
      return sums.getOrDefault(item, BigDecimal.ZERO);
    }

    private static void add(
        Map<Long, BigDecimal> sums, long item, BigDecimal one, @Nullable BigDecimal times) {
      if (times != null) {
        sums.merge(item, one.multiply(times), BigDecimal::add);
      }
    }
  }
}
