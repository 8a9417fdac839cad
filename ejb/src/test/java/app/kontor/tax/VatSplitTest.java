package app.kontor.tax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.money.Currencies;
import app.kontor.money.CurrencyMismatchException;
import app.kontor.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sums per rate at the edges: signs, currencies, rates that look different and are the same. */
class VatSplitTest {
  private record Line(Money net, VatRate vat) implements VatBreakdown.Taxed {}

  private static VatRate rate(String category, String percent) {
    return new VatRate(category, new BigDecimal(percent));
  }

  private static Line line(String net, String currency, String category, String percent) {
    return new Line(Money.of(net, currency), rate(category, percent));
  }

  private static VatBreakdown of(String currency, Line... lines) {
    return VatBreakdown.of(Currencies.of(currency), List.of(lines));
  }

  @ParameterizedTest
  @CsvSource({"23, 23.00", "8.50, 8.5", "0, 0.00", "10, 1E+1", "100, 1.0E+2"})
  void zeros_at_the_end_make_no_other_rate(String one, String other) {
    assertThat(rate("S", one)).isEqualTo(rate("S", other));
    assertThat(of("PLN", line("10.00", "PLN", "S", one), line("0.01", "PLN", "S", other)).sums())
        .singleElement()
        .extracting(VatSum::net)
        .isEqualTo(Money.of("10.01", "PLN"));
  }

  @Test
  void exempt_sums_of_different_reasons_stay_apart() {
    assertThat(
            of(
                    "EUR",
                    line("1.00", "EUR", "K", "0"),
                    line("2.00", "EUR", "G", "0"),
                    line("3.00", "EUR", "Z", "0"))
                .sums())
        .extracting(sum -> sum.rate().category() + " " + sum.net().amount())
        .containsExactly("G 2.00", "K 1.00", "Z 3.00");
  }

  @ParameterizedTest
  @CsvSource({
    "PLN, 0.02, 23, 0.00",
    "PLN, 0.03, 23, 0.01",
    "PLN, 0.50, 5, 0.03",
    "PLN, 0.10, 5, 0.01",
    "PLN, -0.10, 5, -0.01",
    "PLN, -0.09, 5, 0.00",
    "PLN, 99999999999.99, 23, 23000000000.00",
    "JPY, 5, 10, 1",
    "JPY, 4, 10, 0",
    "JPY, 1234, 8, 99",
    "KWD, 0.010, 5, 0.001",
    "KWD, 0.009, 5, 0.000",
    "EUR, 12.34, 5.5, 0.68"
  })
  void vat_of_a_sum_is_rounded_half_up_to_the_minor_unit_of_its_currency(
      String currency, String net, String percent, String vat) {
    assertThat(of(currency, line(net, currency, "S", percent)).vat())
        .isEqualTo(Money.of(vat, currency));
  }

  @Test
  void what_is_taken_off_lowers_its_own_rate_alone() {
    VatBreakdown sums =
        of(
            "PLN",
            line("100.00", "PLN", "S", "23"),
            line("50.00", "PLN", "S", "8"),
            line("-10.00", "PLN", "S", "23"));
    assertThat(sums.sums())
        .extracting(sum -> sum.net().amount() + " " + sum.vat().amount())
        .containsExactly("90.00 20.70", "50.00 4.00");
    assertThat(sums.gross()).isEqualTo(Money.of("164.70", "PLN"));
  }

  @Test
  void lines_that_cancel_each_other_leave_a_sum_of_zero() {
    VatBreakdown sums =
        of("PLN", line("10.00", "PLN", "S", "23"), line("-10.00", "PLN", "S", "23"));
    assertThat(sums.sums())
        .containsExactly(
            new VatSum(rate("S", "23"), Money.of("0.00", "PLN"), Money.of("0.00", "PLN")));
  }

  @Test
  void everything_turned_round_is_the_same_with_the_other_sign() {
    Random random = new Random(106);
    for (int round = 0; round < 2_000; round++) {
      List<Line> lines = lines(random, Currencies.EUR);
      VatBreakdown there = VatBreakdown.of(Currencies.EUR, lines);
      VatBreakdown back =
          VatBreakdown.of(
              Currencies.EUR,
              lines.stream().map(line -> new Line(line.net().negated(), line.vat())).toList());
      assertThat(back.net()).isEqualTo(there.net().negated());
      assertThat(back.vat()).isEqualTo(there.vat().negated());
      assertThat(back.gross()).isEqualTo(there.gross().negated());
    }
  }

  /** EN 16931 BR-CO-14 and BR-CO-15, and BR-CO-17 per rate. */
  @Test
  void parts_add_up_to_the_whole_in_every_currency() {
    Random random = new Random(16931);
    for (String code : List.of("PLN", "EUR", "JPY", "KWD")) {
      Currency currency = Currencies.of(code);
      for (int round = 0; round < 500; round++) {
        List<Line> lines = lines(random, currency);
        VatBreakdown sums = VatBreakdown.of(currency, lines);
        assertThat(sums.net())
            .isEqualTo(Money.total(lines.stream().map(Line::net).toList(), currency));
        assertThat(sums.vat())
            .isEqualTo(Money.total(sums.sums().stream().map(VatSum::vat).toList(), currency));
        assertThat(sums.gross()).isEqualTo(sums.net().plus(sums.vat()));
        for (VatSum sum : sums.sums()) {
          BigDecimal exact = sum.net().amount().multiply(sum.rate().percent()).movePointLeft(2);
          assertThat(sum.vat().amount().subtract(exact).abs().multiply(BigDecimal.valueOf(2)))
              .isLessThanOrEqualTo(Money.ofMinor(1, currency).amount());
        }
      }
    }
  }

  @Test
  void vat_on_the_sum_is_off_the_vat_of_the_lines_by_half_a_minor_unit_per_line_at_most() {
    Random random = new Random(60);
    for (int round = 0; round < 1_000; round++) {
      List<Line> lines = lines(random, Currencies.PLN);
      Money perLine =
          Money.total(
              lines.stream().map(line -> line.vat().on(line.net())).toList(), Currencies.PLN);
      VatBreakdown sums = VatBreakdown.of(Currencies.PLN, lines);
      assertThat(2 * sums.vat().minus(perLine).abs().minorUnits())
          .isLessThanOrEqualTo(lines.size() + sums.sums().size());
    }
  }

  @Test
  void lines_of_two_currencies_have_no_sum() {
    Line zloty = line("1.00", "PLN", "S", "23");
    Line euro = line("1.00", "EUR", "S", "23");
    assertThatThrownBy(() -> of("PLN", zloty, euro)).isInstanceOf(CurrencyMismatchException.class);
    assertThatThrownBy(() -> of("PLN", euro).gross()).isInstanceOf(CurrencyMismatchException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "DOMESTIC, 23, S, 23",
    "DOMESTIC, 0, Z, 0",
    "DOMESTIC, 0.00, Z, 0",
    "INTRA_EU, 23, K, 0",
    "INTRA_EU, 0, K, 0",
    "EXPORT, 8, G, 0"
  })
  void the_treatment_of_a_supply_decides_the_category_and_exempts_what_leaves(
      VatTreatment treatment, BigDecimal percent, String category, BigDecimal charged) {
    assertThat(VatRate.of(treatment, percent)).isEqualTo(new VatRate(category, charged));
  }

  private static List<Line> lines(Random random, Currency currency) {
    List<VatRate> rates =
        List.of(rate("S", "23"), rate("S", "8"), rate("S", "5.5"), rate("Z", "0"), rate("K", "0"));
    List<Line> lines = new ArrayList<>();
    int count = 1 + random.nextInt(30);
    for (int i = 0; i < count; i++) {
      long minor = random.nextInt(1_000_000) - 200_000L;
      lines.add(new Line(Money.ofMinor(minor, currency), rates.get(random.nextInt(rates.size()))));
    }
    return lines;
  }
}
