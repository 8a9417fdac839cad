package app.kontor.web.common.tag;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.measure.Quantity;
import app.kontor.measure.UnitCode;
import app.kontor.money.UnitPrice;
import app.kontor.pricing.Price;
import app.kontor.pricing.PriceLevel;
import app.kontor.pricing.PriceMove;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class PriceDecimalsTest {
  private static final UnitPrice TWO = UnitPrice.of("8.80", "PLN", UnitCode.PIECE);
  private static final UnitPrice FOUR = UnitPrice.of("0.8976", "PLN", UnitCode.PIECE);

  private static Price of(UnitPrice price, int listDecimals) {
    Quantity one = Quantity.pieces(1);
    return new Price(
        price,
        List.of(new Price.Break(one, price)),
        new Price.Reason("BASE", PriceLevel.BASE, false, one, null),
        listDecimals);
  }

  private static PriceMove.Terms terms(String amount) {
    return new PriceMove.Terms(new BigDecimal(amount), BigDecimal.ONE);
  }

  @Test
  void what_stands_below_each_other_has_the_decimals_of_the_longest() {
    assertThat(PriceDecimals.of(List.of(TWO, FOUR))).isEqualTo(4);
    assertThat(PriceDecimals.of(List.of(TWO))).isEqualTo(2);
    assertThat(PriceDecimals.of(List.of())).isZero();
  }

  @Test
  void a_list_that_shows_more_decimals_has_them() {
    assertThat(PriceDecimals.of(of(TWO, 4))).isEqualTo(4);
    assertThat(PriceDecimals.of(of(FOUR, 2))).isEqualTo(4);
  }

  @Test
  void of_a_change_both_prices_count_and_zeros_as_stored_do_not() {
    assertThat(PriceDecimals.of(terms("0.663000"))).isEqualTo(3);
    assertThat(PriceDecimals.of(terms("100"))).isZero();
    assertThat(PriceDecimals.of(null)).isZero();
    assertThat(PriceDecimals.of("no price")).isZero();
  }
}
