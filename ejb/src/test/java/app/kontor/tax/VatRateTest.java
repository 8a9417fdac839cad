package app.kontor.tax;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.measure.Quantity;
import app.kontor.measure.UnitCode;
import app.kontor.money.Currencies;
import app.kontor.money.Money;
import app.kontor.money.UnitPrice;
import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VatRateTest {
  private static final Quantity HUNDRED = Quantity.of(new BigDecimal(100), new UnitCode("C62"));

  private static VatRate rate(String percent) {
    return VatRate.of(VatTreatment.DOMESTIC, new BigDecimal(percent));
  }

  @ParameterizedTest
  @CsvSource({
    "10.00, 23, 2.30",
    "0.02, 23, 0.00",
    "0.50, 5, 0.03",
    "-0.50, 5, -0.03",
    "9.99, 0, 0.00"
  })
  void vat_is_rounded_half_up_to_the_minor_unit(String net, String percent, String vat) {
    assertThat(rate(percent).on(Money.of(net, "PLN"))).isEqualTo(Money.of(vat, "PLN"));
  }

  @Test
  void vat_is_off_the_exact_share_by_half_a_minor_unit_at_most_and_turns_with_its_sign() {
    Random random = new Random(17);
    for (int i = 0; i < 2_000; i++) {
      VatRate rate = rate(String.valueOf(random.nextInt(28)));
      Money net = Money.ofMinor(random.nextInt(1_000_000), Currencies.EUR);
      Money vat = rate.on(net);
      BigDecimal exact = net.amount().multiply(rate.percent()).movePointLeft(2);
      assertThat(vat.amount().subtract(exact).abs()).isLessThanOrEqualTo(new BigDecimal("0.005"));
      assertThat(rate.on(net.negated())).isEqualTo(vat.negated());
    }
  }

  @Test
  void a_price_with_vat_keeps_its_decimals_and_what_it_buys() {
    UnitPrice net = new UnitPrice(new BigDecimal("12.345"), Currencies.PLN, HUNDRED);
    UnitPrice gross = rate("8").onTopOf(net);
    assertThat(gross).isEqualTo(new UnitPrice(new BigDecimal("13.333"), Currencies.PLN, HUNDRED));
  }

  @Test
  void goods_that_leave_the_country_untaxed_cost_their_net() {
    UnitPrice net = new UnitPrice(new BigDecimal("12.35"), Currencies.EUR, HUNDRED);
    for (VatTreatment treatment : new VatTreatment[] {VatTreatment.INTRA_EU, VatTreatment.EXPORT}) {
      VatRate rate = VatRate.of(treatment, new BigDecimal("23"));
      assertThat(rate.onTopOf(net)).isEqualTo(net);
      assertThat(rate.on(Money.of("12.35", "EUR"))).isEqualTo(Money.of("0.00", "EUR"));
    }
  }
}
