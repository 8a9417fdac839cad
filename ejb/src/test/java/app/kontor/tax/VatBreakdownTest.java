package app.kontor.tax;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.money.Currencies;
import app.kontor.money.Money;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VatBreakdownTest {
  private static final VatRate FULL = new VatRate("S", BigDecimal.valueOf(23));
  private static final VatRate REDUCED = new VatRate("S", BigDecimal.valueOf(8));
  private static final VatRate LOW = new VatRate("S", BigDecimal.valueOf(5));
  private static final VatRate EXPORT = new VatRate("G", BigDecimal.ZERO);

  private record Line(Money net, VatRate vat) implements VatBreakdown.Taxed {}

  @Test
  void vat_is_taken_once_per_rate_and_not_per_line() {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      lines.add(new Line(Money.of("0.02", "PLN"), FULL));
    }
    VatBreakdown breakdown = VatBreakdown.of(Currencies.PLN, lines);
    assertThat(breakdown.vat()).isEqualTo(Money.of("0.01", "PLN"));
    assertThat(breakdown.gross()).isEqualTo(Money.of("0.07", "PLN"));
  }

  @Test
  void rates_come_highest_first_and_stay_apart() {
    VatBreakdown breakdown =
        VatBreakdown.of(
            Currencies.PLN,
            List.of(
                new Line(Money.of("10.00", "PLN"), LOW),
                new Line(Money.of("10.00", "PLN"), FULL),
                new Line(Money.of("10.00", "PLN"), EXPORT)));
    assertThat(breakdown.sums()).extracting(sum -> sum.rate()).containsExactly(FULL, LOW, EXPORT);
    assertThat(breakdown.vat()).isEqualTo(Money.of("2.80", "PLN"));
  }

  @Test
  void nothing_costs_nothing() {
    assertThat(VatBreakdown.of(Currencies.EUR, List.<Line>of()).gross())
        .isEqualTo(Money.of("0.00", "EUR"));
  }

  /** The oracle counts in whole minor units and hundredths of them, without BigDecimal. */
  @Test
  void it_agrees_with_exact_integer_arithmetic() {
    long seed = 20261123;
    Random random = new Random(seed);
    List<VatRate> rates = List.of(FULL, REDUCED, LOW, EXPORT);
    for (int round = 0; round < 2000; round++) {
      List<Line> lines = new ArrayList<>();
      Map<VatRate, Long> netMinor = new HashMap<>();
      int count = 1 + random.nextInt(60);
      for (int i = 0; i < count; i++) {
        VatRate rate = rates.get(random.nextInt(rates.size()));
        long minor = random.nextInt(2_000_000) - (random.nextInt(10) == 0 ? 2_000_000 : 0);
        lines.add(new Line(Money.ofMinor(minor, Currencies.PLN), rate));
        netMinor.merge(rate, minor, Long::sum);
      }
      BigInteger expected = BigInteger.ZERO;
      for (Map.Entry<VatRate, Long> entry : netMinor.entrySet()) {
        long percent = entry.getKey().percent().longValueExact();
        expected = expected.add(halfUp(BigInteger.valueOf(entry.getValue() * percent)));
      }
      VatBreakdown breakdown = VatBreakdown.of(Currencies.PLN, lines);
      assertThat(breakdown.vat().minorUnits())
          .as("seed %d round %d", seed, round)
          .isEqualTo(expected.longValueExact());
      assertThat(breakdown.net().minorUnits())
          .isEqualTo(netMinor.values().stream().mapToLong(Long::longValue).sum());
    }
  }

  @Test
  void sums_hold_for_any_lines_in_any_order() {
    Random random = new Random(3);
    for (int round = 0; round < 2_000; round++) {
      List<Line> lines = new ArrayList<>();
      for (int i = 0; i < 1 + random.nextInt(20); i++) {
        lines.add(
            new Line(
                Money.ofMinor(random.nextInt(100_000), Currencies.PLN),
                random.nextBoolean() ? FULL : REDUCED));
      }
      VatBreakdown totals = VatBreakdown.of(Currencies.PLN, lines);
      Collections.shuffle(lines, random);
      assertThat(VatBreakdown.of(Currencies.PLN, lines)).isEqualTo(totals);
      assertThat(totals.gross()).isEqualTo(totals.net().plus(totals.vat()));
      totals
          .sums()
          .forEach(
              sum -> {
                long doubled =
                    sum.net().minorUnits() * sum.rate().percent().intValueExact() * 2 + 100;
                assertThat(sum.vat().minorUnits()).isEqualTo(doubled / 200);
              });
    }
  }

  @Test
  void sixty_times_a_grosz_is_taxed_on_the_sum() {
    List<Line> lines = Collections.nCopies(60, new Line(Money.of("0.01", "PLN"), FULL));
    VatBreakdown totals = VatBreakdown.of(Currencies.PLN, lines);
    // 60 x 0.01 = 0.60, 23 % of it 0.138 -> 0.14; per line it would be 60 x 0.00
    assertThat(totals.vat()).isEqualTo(Money.of("0.14", "PLN"));
    assertThat(totals.gross()).isEqualTo(Money.of("0.74", "PLN"));
  }

  private static BigInteger halfUp(BigInteger hundredths) {
    BigInteger half = BigInteger.valueOf(50);
    BigInteger hundred = BigInteger.valueOf(100);
    BigInteger rounded = hundredths.abs().add(half).divide(hundred);
    return hundredths.signum() < 0 ? rounded.negate() : rounded;
  }
}
