package app.kontor.pricing.internal;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.measure.UnitCode;
import app.kontor.pricing.internal.PriceRow.Step;
import app.kontor.pricing.model.PriceStep;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a list in memory says is what its rows say. */
class PriceSegmentTest {

  @Test
  void every_item_has_its_steps_and_no_other_item_has_any() {
    Random random = new Random(20261127);
    TreeMap<Long, List<PriceRow>> rows = new TreeMap<>();
    PriceSegment.Builder builder = new PriceSegment.Builder();
    for (long item = 1; item < 2_000; item += 1 + random.nextInt(4)) {
      List<PriceRow> steps = new ArrayList<>();
      for (int from = 1 + random.nextInt(3); from < 100; from += 1 + random.nextInt(60)) {
        PriceRow row =
            new PriceRow(
                new Step(item, BigDecimal.valueOf(from)),
                BigDecimal.valueOf(random.nextInt(1_000_000_000), random.nextInt(7)),
                BigDecimal.valueOf(random.nextBoolean() ? 1 : 100));
        assertThat(builder.add(row)).isTrue();
        steps.add(row);
      }
      rows.put(item, steps);
    }
    PriceSegment segment = Objects.requireNonNull(builder.build());
    assertThat(segment.size()).isEqualTo(rows.values().stream().mapToInt(List::size).sum());
    for (long item = 0; item < 2_010; item++) {
      List<PriceStep> right =
          rows.getOrDefault(item, List.of()).stream()
              .map(
                  row ->
                      PriceStep.of(
                          plain(row.step().from()), plain(row.amount()), plain(row.perQuantity())))
              .toList();
      assertThat(segment.steps(item)).as("item %d", item).isEqualTo(right);
    }
  }

  @Test
  void prices_of_units_stand_behind_those_of_the_base_unit_and_cost_others_nothing() {
    PriceSegment.Builder builder = new PriceSegment.Builder();
    builder.add(row(1, "1", "0.10", null));
    builder.add(row(1, "1", "9", UnitCode.PACKAGE));
    builder.add(row(1, "10", "8", UnitCode.PACKAGE));
    builder.add(row(2, "1", "5", null));
    builder.add(row(3, "1", "7", UnitCode.SET));
    PriceSegment segment = Objects.requireNonNull(builder.build());
    assertThat(segment.size()).isEqualTo(5);
    assertThat(segment.steps(1))
        .extracting(step -> step.from() + " " + step.unit() + " " + step.amount())
        .containsExactly("1 null 0.1", "1 XPK 9", "10 XPK 8");
    assertThat(segment.steps(2)).hasSize(1);
    assertThat(segment.steps(3)).extracting(PriceStep::unit).containsExactly(UnitCode.SET);
    assertThat(segment.steps(4)).isEmpty();
  }

  private static PriceRow row(long item, String from, String amount, @Nullable UnitCode unit) {
    return new PriceRow(
        new Step(item, new BigDecimal(from), unit), new BigDecimal(amount), BigDecimal.ONE);
  }

  @Test
  void a_list_with_a_price_of_too_many_digits_is_not_kept() {
    PriceSegment.Builder builder = new PriceSegment.Builder();
    PriceRow tooLong =
        new PriceRow(
            new Step(1, BigDecimal.ONE), new BigDecimal("9999999999999.999999"), BigDecimal.ONE);
    assertThat(builder.add(tooLong)).isFalse();
    assertThat(builder.build()).isNull();
  }

  @Test
  void how_much_is_kept_is_said_by_the_environment() {
    assertThat(PriceSegments.most(Map.of())).isEqualTo(2_000_000);
    assertThat(PriceSegments.most(Map.of(PriceSegments.VARIABLE, " 0 "))).isZero();
    assertThat(PriceSegments.most(Map.of(PriceSegments.VARIABLE, "5000"))).isEqualTo(5_000);
    assertThat(PriceSegments.most(Map.of(PriceSegments.VARIABLE, "many"))).isEqualTo(2_000_000);
  }

  /** Without zeros behind its point. */
  private static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped;
  }
}
