package app.kontor.ordering.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.money.Currencies;
import app.kontor.money.Money;
import app.kontor.ordering.model.OrderTotals.Taxed;
import app.kontor.tax.VatRate;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OrderTotalsTest {
  private static final VatRate STANDARD = new VatRate("S", new BigDecimal("23.00"));
  private static final VatRate REDUCED = new VatRate("S", new BigDecimal("8"));

  @Test
  void vat_is_taken_once_per_rate_on_the_sum() {
    List<Taxed> lines = new ArrayList<>(Collections.nCopies(60, taxed(1, STANDARD)));
    OrderTotals totals = OrderTotals.of(lines, Currencies.PLN);
    // 60 x 0.01 = 0.60, 23 % of it 0.138 -> 0.14; per line it would be 60 x 0.00
    assertThat(totals.vat()).isEqualTo(Money.of("0.14", "PLN"));
    assertThat(totals.gross()).isEqualTo(Money.of("0.74", "PLN"));
  }

  @Test
  void sums_hold_for_any_lines_in_any_order() {
    Random random = new Random(3);
    for (int round = 0; round < 2_000; round++) {
      List<Taxed> lines = new ArrayList<>();
      for (int i = 0; i < 1 + random.nextInt(20); i++) {
        lines.add(taxed(random.nextInt(100_000), random.nextBoolean() ? STANDARD : REDUCED));
      }
      OrderTotals totals = OrderTotals.of(lines, Currencies.PLN);
      Collections.shuffle(lines, random);
      assertThat(OrderTotals.of(lines, Currencies.PLN)).isEqualTo(totals);
      assertThat(totals.gross()).isEqualTo(totals.net().plus(totals.vat()));
      totals
          .vatSums()
          .forEach(
              sum -> {
                long doubled =
                    sum.net().minorUnits() * sum.rate().percent().intValueExact() * 2 + 100;
                assertThat(sum.vat().minorUnits()).isEqualTo(doubled / 200);
              });
    }
  }

  private static Taxed taxed(long minorUnits, VatRate rate) {
    return new Taxed(Money.ofMinor(minorUnits, Currencies.PLN), rate);
  }
}
