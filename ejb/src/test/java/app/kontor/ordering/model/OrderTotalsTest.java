package app.kontor.ordering.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.money.Currencies;
import app.kontor.money.Money;
import app.kontor.ordering.model.OrderTotals.Taxed;
import app.kontor.tax.VatRate;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class OrderTotalsTest {
  private static final long SEED = 20_261_125L;
  private static final Currency PLN = Currencies.of("PLN");
  private static final List<Integer> PERCENTS = List.of(0, 5, 8, 23);

  @Test
  void vat_is_taken_once_per_rate_on_the_sum_and_agrees_with_whole_number_arithmetic() {
    Random random = new Random(SEED);
    for (int round = 0; round < 2_000; round++) {
      List<Taxed> lines = new ArrayList<>();
      Map<Integer, Long> nets = new TreeMap<>();
      for (int line = random.nextInt(12); line >= 0; line--) {
        int percent = PERCENTS.get(random.nextInt(PERCENTS.size()));
        long net = random.nextLong(0, 1_000_000);
        nets.merge(percent, net, Long::sum);
        lines.add(
            new Taxed(Money.ofMinor(net, PLN), new VatRate("S", BigDecimal.valueOf(percent))));
      }
      long net = nets.values().stream().mapToLong(sum -> sum).sum();
      long vat =
          nets.entrySet().stream().mapToLong(e -> (e.getKey() * e.getValue() + 50) / 100).sum();
      OrderTotals totals = OrderTotals.of(lines, PLN);
      String sample = "seed %d, round %d: %s".formatted(SEED, round, lines);
      assertThat(totals.net().minorUnits()).as(sample).isEqualTo(net);
      assertThat(totals.vat().minorUnits()).as(sample).isEqualTo(vat);
      assertThat(totals.gross().minorUnits()).as(sample).isEqualTo(net + vat);
      assertThat(totals.vatSums()).as(sample).hasSize(nets.size());
    }
  }

  @Test
  void nothing_sums_to_zero() {
    assertThat(OrderTotals.of(List.of(), PLN).gross()).isEqualTo(Money.zero(PLN));
  }
}
