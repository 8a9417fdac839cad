package app.kontor.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.catalogue.ItemNumber;
import app.kontor.measure.Quantity;
import app.kontor.measure.UnitCode;
import app.kontor.money.Currencies;
import app.kontor.money.Money;
import app.kontor.money.UnitPrice;
import app.kontor.tax.VatRate;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a line costs, and that it is read as it was written. */
class FrozenLineTest {
  private static final VatRate FULL = new VatRate("S", BigDecimal.valueOf(23));

  @ParameterizedTest
  @CsvSource({
    "PLN, 1.255, 1, 20, 25.10",
    "PLN, 0.005, 1, 1, 0.01",
    "PLN, 0.004999, 1, 1, 0.00",
    "PLN, 3.125, 100, 50, 1.56",
    "PLN, 3.13, 100, 50, 1.57",
    "PLN, 10, 3, 1, 3.33",
    "PLN, 20, 3, 1, 6.67",
    "PLN, 0, 1, 1000, 0.00",
    "PLN, 99.99, 1, 0, 0.00",
    "JPY, 99.5, 1, 1, 100",
    "JPY, 0.49, 1, 1, 0",
    "JPY, 33.3, 1, 3, 100",
    "KWD, 0.0005, 1, 1, 0.001",
    "KWD, 1.2345, 1, 10, 12.345",
    "EUR, 0.333333, 1, 3, 1.00"
  })
  void a_quantity_costs_its_price_rounded_half_up_to_the_minor_unit(
      String currency, String unit, String base, String quantity, String net) {
    LinePrice price = LinePrice.of(price(currency, unit, base), metres(quantity), FULL);
    assertThat(price.net()).isEqualTo(Money.of(net, currency));
  }

  @Test
  void a_price_per_piece_is_no_price_of_kilograms() {
    UnitPrice unit = UnitPrice.of("2.00", "PLN", UnitCode.PIECE);
    assertThatThrownBy(() -> LinePrice.of(unit, Quantity.of(1, UnitCode.KILOGRAM), FULL))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("C62")
        .hasMessageContaining("KGM");
  }

  @Test
  void a_part_of_a_line_keeps_price_and_rate() {
    LinePrice whole = LinePrice.of(price("PLN", "1.255", "1"), metres("20"), FULL);
    LinePrice part = whole.withNet(Money.of("10.04", "PLN"));
    assertThat(part.unit()).isEqualTo(whole.unit());
    assertThat(part.vat()).isEqualTo(whole.vat());
    assertThat(part.net()).isEqualTo(Money.of("10.04", "PLN"));
  }

  /** Also in columns of four and six decimals, whose zeros are no other price. */
  @Test
  void a_frozen_price_is_read_as_it_was_written() {
    Random random = new Random(20261127);
    List<String> currencies = List.of("PLN", "EUR", "JPY", "KWD", "HUF");
    List<UnitCode> units = List.of(UnitCode.PIECE, UnitCode.METRE, UnitCode.KILOGRAM);
    for (int round = 0; round < 2_000; round++) {
      Currency currency = Currencies.of(currencies.get(random.nextInt(currencies.size())));
      UnitCode unit = units.get(random.nextInt(units.size()));
      BigDecimal amount = BigDecimal.valueOf(random.nextInt(100_000_000), random.nextInt(7));
      BigDecimal base = BigDecimal.valueOf(1 + random.nextInt(10_000), random.nextInt(4));
      VatRate vat = new VatRate("S", BigDecimal.valueOf(random.nextInt(2_700), 2));
      LinePrice agreed =
          LinePrice.of(
              new UnitPrice(amount, currency, Quantity.of(base, unit)),
              Quantity.of(BigDecimal.valueOf(random.nextInt(100_000), random.nextInt(4)), unit),
              vat);
      assertThat(new FrozenPrice(agreed).price(currency, unit)).as("%d", round).isEqualTo(agreed);
    }
  }

  @Test
  void a_price_is_not_read_in_another_currency_than_its_amount_fits() {
    LinePrice zloty = LinePrice.of(price("PLN", "1.255", "1"), metres("1"), FULL);
    assertThatThrownBy(() -> new FrozenPrice(zloty).price(Currencies.of("JPY"), UnitCode.METRE))
        .isInstanceOf(ArithmeticException.class);
  }

  @ParameterizedTest
  @CsvSource({"K-11, Hammer 11", "ŚRUBA/M8×30, 'Śruba \"M8\" × 30'", "X, ''"})
  void a_frozen_item_is_read_as_it_was_written(String number, String name) {
    LineItem item = LineItem.named(new ItemNumber(number), name);
    assertThat(new FrozenItem(item).item()).isEqualTo(item);
    LineItem called = item.calledBy("100-20 " + number);
    assertThat(new FrozenItem(called).item()).isEqualTo(called).isNotEqualTo(item);
  }

  private static Quantity metres(String value) {
    return Quantity.of(new BigDecimal(value), UnitCode.METRE);
  }

  private static UnitPrice price(String currency, String amount, String base) {
    return new UnitPrice(new BigDecimal(amount), Currencies.of(currency), metres(base));
  }
}
