package app.kontor.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.catalogue.ItemNumber;
import app.kontor.platform.failure.InvalidInput;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The limits of lists and prices to the last digit, and what a refusal has to say. */
class PriceListBoundsTest {
  private static final LocalDate DAY = LocalDate.of(2028, 2, 29);

  private static NewPriceList added(
      String code, String name, String currency, @Nullable LocalDate to, String percent) {
    return new NewPriceList(
        "key",
        code,
        name,
        currency,
        false,
        DAY,
        to,
        null,
        new BigDecimal(percent),
        PriceRounding.CENT);
  }

  private static SetPrice set(String from, String amount, String per) {
    return new SetPrice(
        "KEY-PLN",
        new ItemNumber("M8-30"),
        new BigDecimal(from),
        new BigDecimal(amount),
        new BigDecimal(per),
        true,
        0);
  }

  private static void refused(
      ThrowingCallable call, String field, String code, Serializable... args) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refusal -> {
              assertThat(refusal.field()).isEqualTo(field);
              assertThat(refusal.code()).isEqualTo(code);
              assertThat(refusal.args()).containsExactly(args);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "A", "ä1", "ŻURAW", "A_1", "A.1", "A/1", "a1", " A1", "A1 ", "A1\n", "-A1", "Ａ1"
      })
  void a_code_is_part_of_addresses_and_has_no_other_signs(String code) {
    refused(
        () -> PriceListRules.check(added(code, "n", "PLN", null, "0")), "code", "PRICE_LIST_CODE");
  }

  @ParameterizedTest
  @CsvSource({"2, true", "40, true", "41, false", "400, false"})
  void a_code_has_two_to_forty_signs(int length, boolean taken) {
    ThrowingCallable check =
        () -> PriceListRules.check(added("K".repeat(length), "n", "PLN", null, "0"));
    if (taken) {
      assertThatCode(check).doesNotThrowAnyException();
    } else {
      refused(check, "code", "PRICE_LIST_CODE");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t", "\u2003"})
  void a_name_of_blanks_is_none(String name) {
    refused(() -> PriceListRules.check(added("KEY", name, "PLN", null, "0")), "name", "REQUIRED");
    refused(
        () -> PriceListRules.check(new PriceListData("KEY", name, "PLN", DAY, null, 0, 2)),
        "name",
        "REQUIRED");
  }

  @Test
  void a_name_that_is_too_long_is_refused_with_the_most_there_may_be() {
    String name = "ż".repeat(81);
    refused(
        () -> PriceListRules.check(added("KEY", name, "PLN", null, "0")), "name", "TOO_LONG", 80);
    refused(
        () -> PriceListRules.check(new PriceListData("KEY", name, "PLN", DAY, null, 0, 2)),
        "name",
        "TOO_LONG",
        80);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "pln", "PLZ", "ZŁ", "XXX", "XAU", "EURO", "€"})
  void a_currency_is_one_of_the_standard_with_a_minor_unit(String code) {
    refused(
        () -> PriceListRules.check(added("KEY", "n", code, null, "0")),
        "currency",
        "NOT_A_VALUE",
        code);
    refused(
        () -> PriceListRules.check(new PriceListData("KEY", "n", code, DAY, null, 0, 2)),
        "currency",
        "NOT_A_VALUE",
        code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PLN", "EUR", "JPY", "KWD", "HUF", "CLF"})
  void currencies_of_any_number_of_decimals_have_lists(String code) {
    assertThatCode(() -> PriceListRules.check(added("KEY", "n", code, null, "0")))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({"2028-02-28, false", "2028-02-29, true", "2028-03-01, true", "9999-12-31, true"})
  void the_last_day_is_the_first_or_a_later_one(LocalDate to, boolean taken) {
    ThrowingCallable add = () -> PriceListRules.check(added("KEY", "n", "PLN", to, "0"));
    ThrowingCallable change =
        () -> PriceListRules.check(new PriceListData("KEY", "n", "PLN", DAY, to, 0, 2));
    if (taken) {
      assertThatCode(add).doesNotThrowAnyException();
      assertThatCode(change).doesNotThrowAnyException();
    } else {
      refused(add, "validTo", "VALIDITY_REVERSED");
      refused(change, "validTo", "VALIDITY_REVERSED");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "-100, true",
    "-100.000001, false",
    "-99.999999, true",
    "0, true",
    "0.000001, true",
    "0.0000001, false",
    "5.50000000, true",
    "1000, true",
    "1E+3, true",
    "1000.000001, false"
  })
  void prices_are_lowered_to_nothing_at_most_and_raised_elevenfold(String percent, boolean taken) {
    ThrowingCallable add = () -> PriceListRules.check(added("KEY", "n", "PLN", null, percent));
    if (taken) {
      assertThatCode(add).doesNotThrowAnyException();
    } else {
      refused(
          add, "percent", "PERCENT_OUT_OF_RANGE", new BigDecimal("-100"), new BigDecimal("1000"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0.000001, true",
    "0.0000009, false",
    "0.00000100, true",
    "0, false",
    "-0.000001, false",
    "1E+12, true",
    "9999999999999.999999, true",
    "10000000000000, false",
    "1.0000001, false"
  })
  void a_quantity_is_above_zero_with_six_decimals_at_most(String quantity, boolean is) {
    assertThat(PriceListRules.isQuantity(new BigDecimal(quantity))).isEqualTo(is);
    if (is) {
      PriceListRules.check(set(quantity, "1", quantity));
    } else {
      refused(
          () -> PriceListRules.check(set(quantity, "1", "1")), "fromQuantity", "NOT_A_QUANTITY");
      refused(() -> PriceListRules.check(set("1", "1", quantity)), "perQuantity", "NOT_A_QUANTITY");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0,",
    "-0,",
    "0.000001,",
    "9999999999999.999999,",
    "9999999999999.99999900,",
    "1E+12,",
    "-0.000001, PRICE_NEGATIVE",
    "-0.0000001, PRICE_NEGATIVE",
    "0.0000001, PRICE_TOO_FINE",
    "1E-20, PRICE_TOO_FINE",
    "99999999999999.0000001, PRICE_TOO_FINE",
    "10000000000000, PRICE_TOO_HIGH",
    "1E+40, PRICE_TOO_HIGH"
  })
  void an_amount_is_not_negative_and_fits_its_column(String amount, @Nullable LineFault fault) {
    if (fault == null) {
      assertThat(PriceListRules.fault(new BigDecimal(amount))).isEmpty();
    } else {
      assertThat(PriceListRules.fault(new BigDecimal(amount))).contains(fault);
      refused(() -> PriceListRules.check(set("1", amount, "1")), "amount", fault.name());
    }
  }

  @Test
  void of_several_faults_of_a_price_the_first_field_is_named() {
    refused(() -> PriceListRules.check(set("0", "-1", "0")), "fromQuantity", "NOT_A_QUANTITY");
    refused(() -> PriceListRules.check(set("1", "-1", "0")), "perQuantity", "NOT_A_QUANTITY");
  }
}
