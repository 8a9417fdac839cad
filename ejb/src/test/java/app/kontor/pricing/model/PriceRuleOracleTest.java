package app.kontor.pricing.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.measure.Quantity;
import app.kontor.measure.SalesUnit;
import app.kontor.measure.UnitCode;
import app.kontor.money.UnitPrice;
import app.kontor.pricing.Price;
import app.kontor.pricing.PriceContext;
import app.kontor.pricing.PriceQuery;
import app.kontor.pricing.PriceReceipt;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Prices of random lists, levels, steps, days and formulas are those of the oracle. {@code
 * PRICE_ORACLE_LOOK_UPS} asks for more of them than the suite does.
 */
class PriceRuleOracleTest {
  private static final long SEED = 20261127;
  private static final int LOOK_UPS =
      Integer.parseInt(System.getenv().getOrDefault("PRICE_ORACLE_LOOK_UPS", "200000"));

  @Test
  void no_price_differs_from_the_oracles_and_each_names_its_list() {
    Random random = new Random(SEED);
    int found = 0;
    int promoted = 0;
    for (int done = 0; done < LOOK_UPS; ) {
      PriceWorld world = new PriceWorld(random);
      for (int asked = 0; asked < 5; asked++) {
        PriceContext context = world.context();
        PriceResolution resolution = world.resolution(context);
        for (long item = 1; item <= PriceWorld.ITEMS; item++) {
          PriceOracle oracle = new PriceOracle(world, context, item);
          for (int n = 0; n < 4; n++, done++) {
            BigDecimal quantity = world.quantity();
            Optional<Price> price = resolution.price(item, metres(quantity));
            compare(price, oracle.price(quantity), "seed %d, look-up %d".formatted(SEED, done));
            found += price.isPresent() ? 1 : 0;
            promoted += price.isPresent() && price.get().reason().promotion() ? 1 : 0;
          }
        }
      }
    }
    assertThat(found).isGreaterThan(LOOK_UPS / 3);
    assertThat(promoted).isGreaterThan(LOOK_UPS / 50);
  }

  /** Boxes with prices of their own, in some lists, for some items. */
  @Test
  void no_price_of_a_unit_differs_from_the_oracles() {
    Random random = new Random(SEED);
    SalesUnit box = new SalesUnit(UnitCode.PACKAGE, BigDecimal.valueOf(12));
    int own = 0;
    for (int done = 0; done < LOOK_UPS; ) {
      PriceWorld world = PriceWorld.withUnits(random, box.unit());
      PriceWorld pieces = world.soldIn(null);
      PriceWorld boxes = world.soldIn(box);
      for (int asked = 0; asked < 5; asked++) {
        PriceContext context = world.context();
        PriceResolution resolution = world.resolution(context);
        for (long item = 1; item <= PriceWorld.ITEMS; item++) {
          PriceOracle ofPieces = new PriceOracle(pieces, context, item);
          PriceOracle ofBoxes = new PriceOracle(boxes, context, item);
          for (int n = 0; n < 2; n++, done += 2) {
            String where = "seed %d, look-up %d".formatted(SEED, done);
            BigDecimal quantity = world.quantity();
            Price plain = resolution.price(item, metres(quantity)).orElse(null);
            compare(Optional.ofNullable(plain), ofPieces.price(quantity), where);
            BigDecimal number = BigDecimal.valueOf(1 + random.nextInt(20));
            PriceQuery query = PriceQuery.of(item, box.inBase(number, UnitCode.METRE), box);
            Optional<Price> price = resolution.price(query);
            compare(price, ofBoxes.price(query.quantity().value()), where);
            if (price.isPresent()) {
              own += twelve(price.get(), number, box) ? 1 : 0;
            }
          }
        }
      }
    }
    assertThat(own).as("prices of boxes").isGreaterThan(LOOK_UPS / 20);
  }

  /** Steps of the base unit count the item, steps of boxes the boxes: loose pieces make none. */
  @Test
  void what_is_wanted_of_an_item_besides_counts_for_steps_of_the_base_unit_alone() {
    Random random = new Random(SEED);
    SalesUnit box = new SalesUnit(UnitCode.PACKAGE, BigDecimal.valueOf(12));
    int asOfAll = 0;
    int asOfBoxes = 0;
    for (int round = 0; round < 2_000; round++) {
      PriceWorld world = PriceWorld.withUnits(random, box.unit());
      PriceResolution resolution = world.resolution(world.context());
      for (long item = 1; item <= PriceWorld.ITEMS; item++) {
        Quantity loose = metres(world.quantity());
        Quantity boxes = box.inBase(BigDecimal.valueOf(1 + random.nextInt(20)), UnitCode.METRE);
        Quantity all = loose.plus(boxes);
        assertThat(resolution.price(new PriceQuery(item, loose, null, List.of(), all)))
            .isEqualTo(resolution.price(item, all));
        Price beside =
            resolution.price(new PriceQuery(item, boxes, box, List.of(), all)).orElse(null);
        Price alone = resolution.price(PriceQuery.of(item, boxes, box)).orElse(null);
        if (rungs(resolution, item, box).findAny().isEmpty()) {
          assertThat(beside).isNull();
        } else if (rungs(resolution, item, box).allMatch(rung -> rung.step().unit() != null)) {
          assertThat(beside).isEqualTo(alone);
          asOfBoxes++;
        } else if (rungs(resolution, item, box).allMatch(rung -> rung.step().unit() == null)) {
          assertThat(beside)
              .isEqualTo(resolution.price(PriceQuery.of(item, all, box)).orElse(null));
          asOfAll += Objects.equals(beside, alone) ? 0 : 1;
        }
      }
    }
    assertThat(asOfAll).isGreaterThan(50);
    assertThat(asOfBoxes).isGreaterThan(50);
  }

  private static Stream<PriceLadder.Rung> rungs(
      PriceResolution resolution, long item, SalesUnit unit) {
    PriceRule.Found found = resolution.found(item, unit);
    return Stream.concat(found.usual().rungs().stream(), found.promotions().rungs().stream());
  }

  /** Whether a price is for boxes; such a price costs so many boxes exactly what it says. */
  private static boolean twelve(Price price, BigDecimal number, SalesUnit box) {
    UnitPrice one = price.price().in(box);
    Quantity boxes = Quantity.of(number, box.unit());
    assertThat(one.times(boxes, RoundingMode.HALF_UP))
        .isEqualTo(price.price().times(box.inBase(number, UnitCode.METRE), RoundingMode.HALF_UP));
    return price.price().baseQuantity().value().intValue() == 12;
  }

  private static void compare(
      Optional<Price> price, PriceOracle.@Nullable Answer right, String where) {
    if (right == null || price.isEmpty()) {
      assertThat(price.isEmpty()).as(where).isEqualTo(right == null);
      return;
    }
    Price asked = price.get();
    assertThat(asked.priceList()).as(where).isEqualTo(right.list());
    assertThat(asked.price().amount()).as(where).isEqualByComparingTo(right.amount());
    assertThat(asked.price().baseQuantity().value()).as(where).isEqualByComparingTo(right.per());
  }

  /** What is shown as a step is what its quantity is sold at, promotions and all. */
  @Test
  void each_step_that_is_shown_is_the_price_of_its_quantity() {
    Random random = new Random(SEED);
    int shown = 0;
    for (int round = 0; round < 3_000; round++) {
      PriceWorld world = new PriceWorld(random);
      PriceResolution resolution = world.resolution(world.context());
      for (long item = 1; item <= PriceWorld.ITEMS; item++) {
        Optional<Price> price = resolution.price(item, metres(world.quantity()));
        if (price.isPresent()) {
          for (Price.Break step : price.get().breaks()) {
            Price at = resolution.price(item, step.from()).orElseThrow();
            assertThat(at.price()).as("round %d", round).isEqualTo(step.price());
            assertThat(at.breaks()).as("round %d", round).isEqualTo(price.get().breaks());
            shown++;
          }
        }
      }
    }
    assertThat(shown).isGreaterThan(5_000);
  }

  @Test
  void a_receipt_has_one_winner_with_the_price_and_a_reason_for_every_other_list() {
    Random random = new Random(SEED);
    for (int round = 0; round < 3_000; round++) {
      PriceWorld world = new PriceWorld(random);
      PriceResolution resolution = world.resolution(world.context());
      for (long item = 1; item <= PriceWorld.ITEMS; item++) {
        BigDecimal quantity = world.quantity();
        Optional<Price> price = resolution.price(item, metres(quantity));
        PriceReceipt receipt =
            PriceExplanation.of(resolution, new PriceQuery(item, metres(quantity)));
        String where = "round %d: %s".formatted(round, receipt);
        assertThat(
                receipt.rows().stream()
                    .filter(row -> row.outcome() == PriceReceipt.PriceOutcome.WINS)
                    .count())
            .as(where)
            .isEqualTo(price.isPresent() ? 1 : 0);
        if (price.isPresent()) {
          PriceReceipt.Row winner = receipt.winner().orElseThrow();
          assertThat(winner.list()).as(where).isEqualTo(price.get().priceList());
          assertThat(Objects.requireNonNull(winner.amount()))
              .as(where)
              .isEqualByComparingTo(price.get().price().amount());
        }
        assertThat(receipt.rows())
            .as(where)
            .extracting(PriceReceipt.Row::list)
            .doesNotHaveDuplicates();
      }
    }
  }

  private static Quantity metres(BigDecimal quantity) {
    return Quantity.of(quantity, UnitCode.METRE);
  }
}
