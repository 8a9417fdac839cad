package app.kontor.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.measure.Quantity;
import app.kontor.measure.UnitCode;
import app.kontor.money.UnitPrice;
import app.kontor.ordering.Offer.Supply;
import app.kontor.ordering.model.Items;
import app.kontor.pricing.Price;
import app.kontor.stock.Availability;
import app.kontor.tax.VatRate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How soon an item can be had, and what it costs with VAT. */
class OfferTest {
  private static final LocalDate DAY = LocalDate.of(2026, 12, 4);

  /** In packages of ten: one package is to be had, ten are plenty. */
  @ParameterizedTest
  @CsvSource({
    "0, ON_REQUEST, DUE",
    "9.999999, ON_REQUEST, DUE",
    "10, LOW, LOW",
    "99.999999, LOW, LOW",
    "100, IN_STOCK, IN_STOCK",
    "1000000, IN_STOCK, IN_STOCK"
  })
  void goods_are_there_from_one_package_on_and_plenty_from_ten(
      String free, Supply unannounced, Supply announced) {
    assertThat(offer("10", free, null).supply()).isEqualTo(unannounced);
    assertThat(offer("10", free, DAY).supply()).isEqualTo(announced);
  }

  @ParameterizedTest
  @CsvSource({"0.25, 0.2, ON_REQUEST", "0.25, 2.49, LOW", "0.25, 2.5, IN_STOCK"})
  void packages_may_be_parts_of_a_unit(String packaging, String free, Supply supply) {
    assertThat(offer(packaging, free, null).supply()).isEqualTo(supply);
  }

  @Test
  void more_in_stock_is_never_told_as_less() {
    Random random = new Random(20261127);
    for (int round = 0; round < 2_000; round++) {
      String packaging = BigDecimal.valueOf(1 + random.nextInt(400), random.nextInt(3)).toString();
      BigDecimal some = BigDecimal.valueOf(random.nextInt(4_000), random.nextInt(2));
      BigDecimal more = some.add(BigDecimal.valueOf(random.nextInt(4_000), 1));
      LocalDate day = random.nextBoolean() ? DAY : null;
      Supply before = offer(packaging, some.toPlainString(), day).supply();
      Supply after = offer(packaging, more.toPlainString(), day).supply();
      assertThat(after).as("%s, then %s by %s", some, more, packaging).isLessThanOrEqualTo(before);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "PLN, 1.00, 23, 1.23",
    "PLN, 0.01, 23, 0.01",
    "PLN, 0.02, 23, 0.02",
    "PLN, 0.03, 23, 0.04",
    "PLN, 1.255, 23, 1.544",
    "PLN, 1.2505, 8, 1.3505",
    "PLN, 9.99, 0, 9.99",
    "EUR, 100.00, 5.5, 105.50",
    "JPY, 101, 10, 111",
    "JPY, 105, 10, 116",
    "KWD, 1.001, 5, 1.051"
  })
  void a_price_with_vat_has_the_decimals_of_the_net_price(
      String currency, String net, BigDecimal percent, String gross) {
    Price price = Items.price(UnitPrice.of(net, currency, UnitCode.METRE));
    Offer offer = offer("10", "100", null, price, percent);
    assertThat(offer.net()).isEqualTo(UnitPrice.of(net, currency, UnitCode.METRE));
    assertThat(offer.gross()).isEqualTo(UnitPrice.of(gross, currency, UnitCode.METRE));
  }

  @Test
  void an_item_on_request_has_neither_price() {
    Offer offer = offer("10", "100", null, null, BigDecimal.valueOf(23));
    assertThat(offer.net()).isNull();
    assertThat(offer.gross()).isNull();
  }

  @Test
  void each_break_is_shown_with_the_same_vat() {
    Offer offer = offer("10", "100", null);
    UnitPrice hundred =
        new UnitPrice(
            new BigDecimal("81.30"),
            java.util.Currency.getInstance("PLN"),
            Quantity.of(100, UnitCode.METRE));
    UnitPrice gross = offer.gross(hundred);
    assertThat(gross.amount()).isEqualByComparingTo("100.00");
    assertThat(gross.baseQuantity()).isEqualTo(Quantity.of(100, UnitCode.METRE));
  }

  /** Rounded at the net price's last decimal, so never off by more than half of it. */
  @Test
  void vat_on_top_is_off_by_half_a_decimal_at_most() {
    Random random = new Random(20261127);
    for (int round = 0; round < 2_000; round++) {
      int scale = 2 + random.nextInt(5);
      BigDecimal net = BigDecimal.valueOf(random.nextInt(10_000_000), scale);
      BigDecimal percent = BigDecimal.valueOf(random.nextInt(270), 1);
      UnitPrice price = UnitPrice.of(net.toPlainString(), "PLN", UnitCode.METRE);
      UnitPrice gross = offer("10", "1", null, Items.price(price), percent).gross(price);
      BigDecimal exact = net.multiply(percent.movePointLeft(2).add(BigDecimal.ONE));
      BigDecimal half =
          BigDecimal.ONE
              .movePointLeft(price.amount().scale())
              .divide(BigDecimal.valueOf(2), 9, RoundingMode.UP);
      assertThat(gross.amount().subtract(exact).abs())
          .as("%s + %s %%", net, percent)
          .isLessThanOrEqualTo(half);
    }
  }

  private static Offer offer(String packaging, String free, @Nullable LocalDate expected) {
    Price price = Items.price(UnitPrice.of("1.00", "PLN", UnitCode.METRE));
    return offer(packaging, free, expected, price, BigDecimal.valueOf(23));
  }

  private static Offer offer(
      String packaging,
      String free,
      @Nullable LocalDate expected,
      @Nullable Price price,
      BigDecimal percent) {
    return new Offer(
        Items.packed(11, metres(packaging)),
        price,
        new VatRate("S", percent),
        new Availability(metres(free), List.of(), expected));
  }

  private static Quantity metres(String value) {
    return Quantity.of(new BigDecimal(value), UnitCode.METRE);
  }
}
