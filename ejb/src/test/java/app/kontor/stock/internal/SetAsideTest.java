package app.kontor.stock.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.measure.Quantity;
import app.kontor.measure.UnitCode;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.stock.DemandNumber;
import app.kontor.stock.NotReserved;
import app.kontor.stock.StockLine;
import app.kontor.stock.Warehouse;
import app.kontor.stock.internal.Depot.Balance;
import app.kontor.stock.internal.Depot.Held;
import app.kontor.stock.internal.Depot.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Goods are set aside for orders, given back or taken out; none goes to two of them. */
class SetAsideTest {
  private static final DemandNumber FIRST = new DemandNumber("ZA/1");
  private static final DemandNumber SECOND = new DemandNumber("ZA/2");

  private final Depot depot = new Depot();

  private static StockLine line(int number, long item, String metres) {
    return new StockLine(number, item, metres(metres));
  }

  private static Quantity metres(String value) {
    return Quantity.of(new BigDecimal(value), UnitCode.METRE);
  }

  @Test
  void each_line_gets_what_is_free_over_all_open_warehouses() {
    depot.has(7, 1, "4.5");
    depot.has(7, 2, "3");
    depot.has(8, 2, "10");
    assertThat(depot.stock.reserve(FIRST, List.of(line(1, 7, "10"), line(2, 8, "2"))))
        .isEqualTo(Map.of(1, metres("7.5"), 2, metres("2")));
    assertThat(depot.at(7, 1).free()).isEqualByComparingTo("0");
    assertThat(depot.at(7, 2).free()).isEqualByComparingTo("0");
    assertThat(depot.at(8, 2).free()).isEqualByComparingTo("8");
  }

  @Test
  void what_lies_in_a_closed_warehouse_is_not_promised() {
    depot.has(7, 3, "100");
    assertThat(depot.stock.reserve(FIRST, List.of(line(1, 7, "1")))).isEmpty();
    assertThat(depot.at(7, 3).reserved()).isEqualByComparingTo("0");
    assertThat(depot.stock.warehouses()).extracting(Warehouse::code).containsExactly("POZ", "WRO");
  }

  @Test
  void who_wants_nothing_locks_nothing() {
    depot.has(7, 1, "5");
    assertThat(depot.stock.reserve(FIRST, List.of())).isEmpty();
    assertThat(depot.asked).isZero();
  }

  @Test
  void what_is_set_aside_for_one_order_the_next_does_not_get() {
    depot.has(7, 1, "5");
    depot.stock.reserve(FIRST, List.of(line(1, 7, "3")));
    assertThat(depot.stock.reserve(SECOND, List.of(line(1, 7, "3"))))
        .isEqualTo(Map.of(1, metres("2")));
    depot.stock.release(FIRST);
    assertThat(depot.at(7, 1)).isEqualTo(new Balance(new BigDecimal("5"), new BigDecimal("2")));
    assertThat(depot.stock.reserve(SECOND, List.of(line(1, 7, "1"))))
        .isEqualTo(Map.of(1, metres("1")));
  }

  @Test
  void giving_back_twice_gives_back_once() {
    depot.has(7, 1, "5");
    depot.stock.reserve(FIRST, List.of(line(1, 7, "3")));
    depot.stock.release(FIRST);
    depot.stock.release(FIRST);
    depot.stock.release(SECOND);
    assertThat(depot.at(7, 1).free()).isEqualByComparingTo("5");
  }

  @Test
  void goods_leave_in_one_order_of_items_and_lines_however_the_note_lists_them() {
    depot.has(7, 1, "10");
    depot.has(8, 1, "10");
    depot.stock.reserve(FIRST, List.of(line(1, 8, "2"), line(2, 7, "2"), line(3, 7, "2")));
    depot.stock.issue(
        FIRST, "POZ", "WZ/1", List.of(line(3, 7, "2"), line(1, 8, "1.5"), line(2, 7, "2")));
    assertThat(depot.ledger)
        .containsExactly("WZ/1 7/2 Piotr Lis", "WZ/1 7/3 Piotr Lis", "WZ/1 8/1 Piotr Lis");
    assertThat(depot.at(7, 1).onHand()).isEqualByComparingTo("6");
    assertThat(depot.at(8, 1).onHand()).isEqualByComparingTo("8.5");
    assertThat(depot.at(8, 1).reserved()).isEqualByComparingTo("0.5");
  }

  @Test
  void more_than_is_set_aside_does_not_leave_and_the_line_is_named() {
    depot.has(7, 1, "10");
    depot.has(8, 1, "10");
    depot.stock.reserve(FIRST, List.of(line(1, 7, "2"), line(2, 8, "2")));
    refused(FIRST, "POZ", line(2, 8, "2.000001"), 2);
    refused(FIRST, "WRO", line(1, 7, "2"), 1);
    refused(SECOND, "POZ", line(1, 7, "2"), 1);
    refused(FIRST, "POZ", line(2, 7, "2"), 2);
    assertThat(depot.ledger).isEmpty();
    assertThat(depot.at(7, 1).onHand()).isEqualByComparingTo("10");
  }

  private void refused(DemandNumber demand, String warehouse, StockLine line, int named) {
    assertThatThrownBy(() -> depot.stock.issue(demand, warehouse, "WZ/1", List.of(line)))
        .isInstanceOfSatisfying(
            NotReserved.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo("NOT_RESERVED");
              assertThat(refusal.args()).containsExactly(demand, named);
            });
  }

  @Test
  void the_same_goods_do_not_leave_twice() {
    depot.has(7, 1, "10");
    depot.stock.reserve(FIRST, List.of(line(1, 7, "2")));
    depot.stock.issue(FIRST, "POZ", "WZ/1", List.of(line(1, 7, "2")));
    refused(FIRST, "POZ", line(1, 7, "2"), 1);
    assertThat(depot.at(7, 1).onHand()).isEqualByComparingTo("8");
  }

  @Test
  void a_warehouse_that_is_not_there_is_named() {
    assertThatThrownBy(() -> depot.stock.issue(FIRST, "GDA", "WZ/1", List.of(line(1, 7, "2"))))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refusal -> {
              assertThat(refusal.field()).isEqualTo("warehouse");
              assertThat(refusal.args()).containsExactly("GDA");
            });
  }

  /**
   * Whatever orders come, go and are served: balances and reservations agree, none is sold twice.
   */
  @Test
  void nothing_is_set_aside_twice_or_beyond_what_is_there() {
    Random random = new Random(20261127);
    for (long item = 7; item <= 9; item++) {
      depot.has(item, 1, String.valueOf(random.nextInt(500)));
      depot.has(item, 2, String.valueOf(random.nextInt(500)));
    }
    for (int step = 0; step < 3_000; step++) {
      DemandNumber demand = new DemandNumber("ZA/" + random.nextInt(20));
      switch (random.nextInt(4)) {
        case 0, 1 -> reserve(demand, random);
        case 2 -> issue(demand, random);
        default -> depot.stock.release(demand);
      }
      if (random.nextInt(5) == 0) {
        Place place = new Place(7 + random.nextInt(3), 1 + random.nextInt(2));
        Balance before = depot.at(place.item(), place.site());
        depot.has(place.item(), place.site(), before.onHand().add(BigDecimal.TEN).toString());
        depot.balances.computeIfPresent(
            place, (same, now) -> new Balance(now.onHand(), before.reserved()));
      }
      check(step);
    }
  }

  private void reserve(DemandNumber demand, Random random) {
    List<StockLine> lines = new ArrayList<>();
    for (int number = 1; number <= 1 + random.nextInt(4); number++) {
      String quantity = BigDecimal.valueOf(1 + random.nextInt(600), 1).toPlainString();
      lines.add(line(number, 7 + random.nextInt(3), quantity));
    }
    Map<Integer, Quantity> got = depot.stock.reserve(demand, lines);
    for (StockLine line : lines) {
      Quantity part = got.getOrDefault(line.lineNumber(), metres("0"));
      assertThat(part).isBetween(metres("0"), line.quantity());
    }
  }

  private void issue(DemandNumber demand, Random random) {
    for (Map.Entry<Held, BigDecimal> one : List.copyOf(depot.held.entrySet())) {
      if (one.getKey().demand().equals(demand) && random.nextBoolean()) {
        Place place = one.getKey().place();
        String site = place.site() == 1 ? "POZ" : "WRO";
        StockLine all =
            new StockLine(
                one.getKey().line(), place.item(), Quantity.of(one.getValue(), UnitCode.METRE));
        depot.stock.issue(demand, site, "WZ", List.of(all));
      }
    }
  }

  private void check(int step) {
    Map<Place, BigDecimal> sums = new HashMap<>();
    depot.held.forEach((one, quantity) -> sums.merge(one.place(), quantity, BigDecimal::add));
    depot.balances.forEach(
        (place, balance) -> {
          String where = "step " + step + " " + place;
          assertThat(balance.reserved())
              .as(where)
              .isEqualByComparingTo(sums.getOrDefault(place, BigDecimal.ZERO))
              .isNotNegative()
              .isLessThanOrEqualTo(balance.onHand());
        });
  }
}
