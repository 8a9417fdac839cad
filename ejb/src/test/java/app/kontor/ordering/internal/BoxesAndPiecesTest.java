package app.kontor.ordering.internal;

import static app.kontor.ordering.internal.Shop.pieces;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.catalogue.Item;
import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.ItemType;
import app.kontor.measure.Quantity;
import app.kontor.measure.SalesUnit;
import app.kontor.measure.UnitCode;
import app.kontor.ordering.Basket;
import app.kontor.ordering.BasketPart;
import app.kontor.ordering.BasketQuery;
import app.kontor.ordering.Baskets.Amount;
import app.kontor.ordering.LineKey;
import app.kontor.ordering.Shortage;
import app.kontor.ordering.model.Items;
import app.kontor.platform.failure.InvalidInput;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Boxes and loose pieces of one item in one basket. */
class BoxesAndPiecesTest {
  private static final UnitCode BOX = UnitCode.PACKAGE;
  private static final UnitCode PAIR = UnitCode.PAIR;
  private static final ItemNumber BOLT = new ItemNumber("K-30");
  private static final LineKey LOOSE = LineKey.of(BOLT);
  private static final LineKey BOXED = new LineKey(BOLT, BOX);

  private final Shop shop = new Shop();

  @BeforeEach
  void bolts_in_boxes_of_twelve() {
    shop.catalogue.has(bolt(30, 1, 5));
    shop.prices.put(30L, Items.price("2.00"));
  }

  private static Item bolt(long id, int packaging, int minimum) {
    return new Item(
        id,
        new ItemNumber("K-" + id),
        null,
        "Bolt",
        "BOLTS",
        "Bolts",
        UnitCode.PIECE,
        Quantity.pieces(packaging),
        Quantity.pieces(minimum),
        BigDecimal.ONE,
        "STANDARD",
        null,
        null,
        true,
        ItemType.GOODS,
        List.of(
            new SalesUnit(BOX, BigDecimal.valueOf(12)),
            new SalesUnit(PAIR, BigDecimal.valueOf(2))));
  }

  @Test
  void each_stays_what_was_typed() {
    shop.baskets.addUnits(BOLT, BigDecimal.valueOf(2), BOX);
    shop.baskets.add(BOLT, BigDecimal.valueOf(7));
    shop.baskets.addUnits(BOLT, BigDecimal.ONE, BOX);
    assertThat(shop.baskets.basket().lines())
        .extracting(line -> line.portion().sold())
        .containsExactly(Quantity.of(3, BOX), pieces(7));
    shop.baskets.remove(BOXED);
    assertThat(shop.baskets.basket().lines()).extracting(Basket.Line::key).containsExactly(LOOSE);
  }

  @Test
  void stock_is_counted_over_both_and_both_say_so() {
    shop.stock.has(30, 30);
    shop.baskets.addUnits(BOLT, BigDecimal.valueOf(2), BOX);
    assertThat(shop.baskets.add(BOLT, BigDecimal.TEN).shortage())
        .contains(new Shortage(pieces(30), pieces(4), null));
    assertThat(shop.baskets.basket().lines())
        .extracting(line -> Objects.requireNonNull(line.shortage()).missing())
        .containsExactly(pieces(4), pieces(4));
  }

  @Test
  void the_minimum_asks_for_the_item_and_not_for_the_line() {
    assertThatThrownBy(() -> shop.baskets.add(BOLT, BigDecimal.valueOf(3)))
        .isInstanceOfSatisfying(
            InvalidInput.class, refused -> assertThat(refused.code()).isEqualTo("BELOW_MINIMUM"));
    shop.baskets.addUnits(BOLT, BigDecimal.ONE, BOX);
    shop.baskets.add(BOLT, BigDecimal.valueOf(3));
    assertThat(shop.baskets.part(BasketQuery.ALL, 1, 50).blocked()).isZero();
    shop.baskets.remove(BOXED);
    assertThat(shop.baskets.basket().lines())
        .extracting(Basket.Line::problem)
        .containsExactly("BELOW_MINIMUM");
  }

  @Test
  void what_is_refused_is_named_by_its_line() {
    shop.baskets.addUnits(BOLT, BigDecimal.ONE, BOX);
    shop.baskets.add(BOLT, BigDecimal.TEN);
    assertThatThrownBy(
            () -> shop.baskets.setQuantities(Map.of(BOXED, new Amount(new BigDecimal("1.5"), BOX))))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refused -> assertThat(refused.field()).isEqualTo("K-30|XPK:quantity"));
  }

  @Test
  void a_price_that_has_changed_is_said_until_it_is_seen() {
    shop.baskets.addUnits(BOLT, BigDecimal.valueOf(2), BOX);
    shop.baskets.add(BOLT, BigDecimal.TEN);
    assertThat(shop.baskets.part(BasketQuery.ALL, 1, 50).changes().lines()).isZero();
    shop.prices.put(30L, Items.price("2.50"));
    BasketPart part = shop.baskets.part(BasketQuery.ALL, 1, 50);
    assertThat(part.changes().lines()).isEqualTo(2);
    assertThat(part.lines())
        .extracting(line -> Objects.requireNonNull(line.shownBefore()).amount().toString())
        .containsExactly("24.00", "2.00");
    shop.baskets.seePrices();
    assertThat(shop.baskets.part(BasketQuery.ALL, 1, 50).changes().lines()).isZero();
    assertThat(shop.baskets.basket().lines()).extracting(Basket.Line::before).containsOnlyNulls();
  }

  @Test
  void an_order_has_a_line_for_each() {
    shop.baskets.addUnits(BOLT, BigDecimal.valueOf(2), BOX);
    shop.baskets.add(BOLT, BigDecimal.valueOf(7));
    assertThat(shop.baskets.review("HQ", "DHL", null).basket().net()).isEqualTo(Shop.pln("62.00"));
  }

  /** What is in the basket is what was put in, by unit; and pieces in all are what is asked. */
  @Test
  void the_basket_holds_what_was_put_in() {
    Random random = new Random(20261128);
    shop.stock.has(30, 40);
    Map<LineKey, Integer> expected = new LinkedHashMap<>();
    for (int step = 0; step < 3_000; step++) {
      @Nullable UnitCode unit =
          List.of(LOOSE, BOXED, new LineKey(BOLT, PAIR)).get(random.nextInt(3)).unit();
      LineKey key = new LineKey(BOLT, unit);
      int number = 5 + random.nextInt(6);
      switch (random.nextInt(4)) {
        case 0 -> {
          shop.baskets.remove(key);
          expected.remove(key);
        }
        case 1 -> {
          UnitCode to = random.nextBoolean() ? BOX : PAIR;
          if (expected.containsKey(key)) {
            shop.baskets.setQuantities(Map.of(key, new Amount(BigDecimal.valueOf(number), to)));
            expected.remove(key);
            expected.merge(new LineKey(BOLT, to), number, Integer::sum);
          }
        }
        default -> {
          add(unit, number);
          expected.merge(key, number, Integer::sum);
        }
      }
      Basket basket = shop.baskets.basket();
      Map<LineKey, Integer> there = new LinkedHashMap<>();
      basket
          .lines()
          .forEach(line -> there.put(line.key(), line.portion().sold().value().intValueExact()));
      assertThat(there).as("step %d", step).isEqualTo(expected);
      int inAll =
          basket.lines().stream().mapToInt(line -> line.quantity().value().intValueExact()).sum();
      basket
          .lines()
          .forEach(
              line ->
                  assertThat(line.shortage() == null ? 0 : missing(line))
                      .isEqualTo(Math.max(0, inAll - 40)));
    }
    assertThat(shop.baskets.lineCount()).isLessThanOrEqualTo(3);
  }

  private static int missing(Basket.Line line) {
    return Objects.requireNonNull(line.shortage()).missing().value().intValueExact();
  }

  private void add(@Nullable UnitCode unit, int number) {
    if (unit == null) {
      shop.baskets.add(BOLT, BigDecimal.valueOf(number));
    } else {
      shop.baskets.addUnits(BOLT, BigDecimal.valueOf(number), unit);
    }
  }
}
