package app.kontor.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.catalogue.ItemNumber;
import app.kontor.platform.failure.InvalidInput;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PriceListRulesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 27);

  private static NewPriceList list(String code, String name, String currency, String percent) {
    return new NewPriceList(
        "key",
        code,
        name,
        currency,
        false,
        DAY,
        null,
        "BASE-PLN",
        new BigDecimal(percent),
        PriceRounding.CENT);
  }

  private static SetPrice price(String from, String amount, String per) {
    return new SetPrice(
        "KEY-PLN",
        new ItemNumber("M8-30"),
        new BigDecimal(from),
        new BigDecimal(amount),
        new BigDecimal(per),
        true,
        0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"A1", "KEY-PLN", "2026-Q4", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
  void a_code_is_of_capitals_digits_and_hyphens(String code) {
    assertThatCode(() -> PriceListRules.check(list(code, "Key", "PLN", "0")))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({
    "A, Key, PLN, 0, code, PRICE_LIST_CODE",
    "key, Key, PLN, 0, code, PRICE_LIST_CODE",
    "-KEY, Key, PLN, 0, code, PRICE_LIST_CODE",
    "KEY PLN, Key, PLN, 0, code, PRICE_LIST_CODE",
    "KEY, ' ', PLN, 0, name, REQUIRED",
    "KEY, Key, PL, 0, currency, NOT_A_VALUE",
    "KEY, Key, XAU, 0, currency, NOT_A_VALUE",
    "KEY, Key, PLN, 1000000, percent, PERCENT_OUT_OF_RANGE",
    "KEY, Key, PLN, -1000000, percent, PERCENT_OUT_OF_RANGE",
    "KEY, Key, PLN, 0.1234567, percent, PERCENT_OUT_OF_RANGE"
  })
  void a_list_that_cannot_be_added_is_refused_at_its_field(
      String code, String name, String currency, String percent, String field, String why) {
    assertThatThrownBy(() -> PriceListRules.check(list(code, name, currency, percent)))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refusal -> {
              assertThat(refusal.field()).isEqualTo(field);
              assertThat(refusal.code()).isEqualTo(why);
            });
  }

  @Test
  void a_name_has_eighty_characters_at_most() {
    assertThatCode(() -> PriceListRules.check(list("KEY", "n".repeat(80), "PLN", "0")))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> PriceListRules.check(list("KEY", "n".repeat(81), "PLN", "0")))
        .isInstanceOfSatisfying(
            InvalidInput.class, refusal -> assertThat(refusal.code()).isEqualTo("TOO_LONG"));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1, 1, fromQuantity, NOT_A_QUANTITY",
    "-1, 1, 1, fromQuantity, NOT_A_QUANTITY",
    "0.1234567, 1, 1, fromQuantity, NOT_A_QUANTITY",
    "1, 1, 0, perQuantity, NOT_A_QUANTITY",
    "1, -0.01, 1, amount, PRICE_NEGATIVE",
    "1, 0.1234567, 1, amount, PRICE_TOO_FINE",
    "1, 99999999999999, 1, amount, PRICE_TOO_HIGH"
  })
  void a_price_that_cannot_be_kept_is_refused_at_its_field(
      String from, String amount, String per, String field, String why) {
    assertThatThrownBy(() -> PriceListRules.check(price(from, amount, per)))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refusal -> {
              assertThat(refusal.field()).isEqualTo(field);
              assertThat(refusal.code()).isEqualTo(why);
            });
  }

  @ParameterizedTest
  @CsvSource({"1, 0, 1", "0.5, 0.000001, 1000", "100, 12.3400000000, 100"})
  void a_price_may_be_nothing_and_have_six_decimals(String from, String amount, String per) {
    assertThatCode(() -> PriceListRules.check(price(from, amount, per))).doesNotThrowAnyException();
  }
}
