package app.kontor.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.platform.failure.InvalidInput;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a delivery costs by zone, currency, weight and value. */
class DeliveryTariffTest {
  private static final List<String> ZONES = List.of("", "PL", "EU", "WORLD");
  private static final List<String> CURRENCIES = List.of("PLN", "EUR");
  private static final long SEED = 20261127;

  private static DeliveryStep step(String zone, String kg, String value, String charge) {
    return new DeliveryStep(
        zone, "PLN", new BigDecimal(kg), new BigDecimal(value), new BigDecimal(charge));
  }

  private static Optional<BigDecimal> cost(
      DeliveryTariff tariff, String zone, String kg, String value) {
    return tariff.charge(zone, "PLN", new BigDecimal(kg), new BigDecimal(value));
  }

  @Test
  void a_zone_has_its_own_steps_or_those_for_all_others_and_never_both() {
    DeliveryTariff tariff =
        new DeliveryTariff(
            List.of(
                step("", "0", "0", "30"),
                step("", "0", "1000", "0"),
                step("PL", "0", "0", "19.90"),
                step("PL", "30", "0", "49"),
                step("PL", "30", "5000", "0")));

    assertThat(cost(tariff, "PL", "0", "0")).contains(new BigDecimal("19.9"));
    assertThat(cost(tariff, "PL", "29.999", "9000")).contains(new BigDecimal("19.9"));
    assertThat(cost(tariff, "PL", "30", "4999.99")).contains(new BigDecimal("49"));
    assertThat(cost(tariff, "PL", "300", "5000")).contains(BigDecimal.ZERO);
    assertThat(cost(tariff, "EU", "300", "999.99")).contains(new BigDecimal("30"));
    assertThat(cost(tariff, "EU", "300", "1000")).contains(BigDecimal.ZERO);
    assertThat(tariff.charge("PL", "EUR", BigDecimal.ONE, BigDecimal.ONE)).isEmpty();
    assertThat(tariff.least("PL", "PLN")).contains(BigDecimal.ZERO);
    assertThat(tariff.isStepped("PL", "PLN")).isTrue();
    assertThat(tariff.currencies()).containsExactly("PLN");
  }

  @ParameterizedTest
  @CsvSource({
    "PLN, 1, 0, 5, 1:fromKg, STEPS_BEGIN_AT_ZERO",
    "PLN, 0, 1, 5, 1:fromValue, ",
    "PLN, 5, 1, 5, 1:fromValue, STEPS_BEGIN_AT_ZERO",
    "PLN, 0, 0, 5, 1:fromKg, STEP_TWICE",
    "PLN, 0, 7, -1, 1:charge, TOO_SMALL",
    "PLN, 0, 7, 1.005, 1:charge, TOO_MANY_DECIMALS",
    "JPY, 0, 0, 1.5, 1:charge, NOT_A_WHOLE_NUMBER",
    "PLN, 0, -1, 5, 1:fromValue, TOO_SMALL",
    "PLN, 30001, 0, 5, 1:fromKg, TOO_LARGE",
    "ZLO, 0, 0, 5, 1:currency, NOT_A_VALUE",
    "XXX, 0, 0, 5, 1:currency, NOT_A_VALUE",
  })
  void a_step_that_leaves_a_gap_overlaps_or_cannot_be_kept_is_refused_at_its_row(
      String currency,
      String kg,
      String value,
      String charge,
      String field,
      @Nullable String code) {
    boolean begins = !kg.equals("1");
    List<DeliveryStep> typed =
        List.of(
            begins ? step("PL", "0", "0", "10") : step("EU", "0", "0", "10"),
            new DeliveryStep(
                "PL", currency, new BigDecimal(kg), new BigDecimal(value), new BigDecimal(charge)));
    if (code == null) {
      DeliveryTariff.check(typed);
      return;
    }
    assertThatThrownBy(() -> DeliveryTariff.check(typed))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refusal -> {
              assertThat(refusal.field()).isEqualTo(field);
              assertThat(refusal.code()).isEqualTo(code);
            });
  }

  /**
   * Random tables that are taken, each asked at, before and behind every step, against a search
   * through all steps; the charge is there for all goods or for none.
   */
  @Test
  void the_charge_is_a_function_without_gaps_and_never_negative() {
    Random random = new Random(SEED);
    for (int table = 0; table < 2_000; table++) {
      List<DeliveryStep> steps = table(random);
      DeliveryTariff.check(steps);
      DeliveryTariff tariff = new DeliveryTariff(steps);
      for (String zone : ZONES.subList(1, ZONES.size())) {
        for (String currency : CURRENCIES) {
          Set<Boolean> there = new HashSet<>();
          for (int i = 0; i < 40; i++) {
            BigDecimal kg = near(random, steps.stream().map(DeliveryStep::fromKg).toList(), 3);
            BigDecimal value =
                near(random, steps.stream().map(DeliveryStep::fromValue).toList(), 2);
            Optional<BigDecimal> charge = tariff.charge(zone, currency, kg, value);
            assertThat(charge)
                .as("seed %d table %s: %s %s %s kg %s", SEED, steps, zone, currency, kg, value)
                .isEqualTo(naive(steps, zone, currency, kg, value));
            charge.ifPresent(
                amount -> {
                  assertThat(amount).isNotNegative();
                  assertThat(tariff.least(zone, currency).orElseThrow())
                      .isLessThanOrEqualTo(amount);
                });
            there.add(charge.isPresent());
          }
          assertThat(there).as("offered for all goods or none: %s", steps).hasSize(1);
        }
      }
    }
  }

  /** Read one after the other, the last that fits wins, for they go up. */
  private static Optional<BigDecimal> naive(
      List<DeliveryStep> steps, String zone, String currency, BigDecimal kg, BigDecimal value) {
    boolean own =
        steps.stream()
            .anyMatch(step -> step.zone().equals(zone) && step.currency().equals(currency));
    DeliveryStep best = null;
    for (DeliveryStep step : steps) {
      boolean fits =
          step.zone().equals(own ? zone : "")
              && step.currency().equals(currency)
              && step.fromKg().compareTo(kg) <= 0
              && step.fromValue().compareTo(value) <= 0;
      if (fits
          && (best == null
              || step.fromKg().compareTo(best.fromKg()) > 0
              || (step.fromKg().compareTo(best.fromKg()) == 0
                  && step.fromValue().compareTo(best.fromValue()) > 0))) {
        best = step;
      }
    }
    return Optional.ofNullable(best).map(DeliveryStep::charge);
  }

  private static List<DeliveryStep> table(Random random) {
    List<DeliveryStep> steps = new ArrayList<>();
    for (String zone : ZONES) {
      for (String currency : CURRENCIES) {
        if (random.nextInt(3) > 0) {
          Set<BigDecimal> tiers = some(random, 3);
          for (BigDecimal kg : tiers) {
            for (BigDecimal value : some(random, 2)) {
              steps.add(
                  new DeliveryStep(
                      zone,
                      currency,
                      kg,
                      value,
                      random.nextInt(4) == 0
                          ? BigDecimal.ZERO
                          : BigDecimal.valueOf(random.nextInt(10_000), 2)));
            }
          }
        }
      }
    }
    Collections.shuffle(steps, random);
    return steps;
  }

  /** Nothing, and up to so many other limits. */
  private static Set<BigDecimal> some(Random random, int most) {
    Set<BigDecimal> limits = new HashSet<>(Set.of(BigDecimal.ZERO));
    int count = random.nextInt(most + 1);
    for (int i = 0; i < count; i++) {
      limits.add(BigDecimal.valueOf(1 + random.nextInt(50) * 10L));
    }
    return limits;
  }

  /** A limit itself, or the next number below or above it. */
  private static BigDecimal near(Random random, List<BigDecimal> limits, int decimals) {
    BigDecimal limit =
        limits.isEmpty() ? BigDecimal.TEN : limits.get(random.nextInt(limits.size()));
    return limit.add(BigDecimal.valueOf(random.nextInt(3) - 1L, decimals)).max(BigDecimal.ZERO);
  }
}
