package app.kontor.web.common.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.language.Languages;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalInputTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "pl;12,5;12.5",
        "pl;12.5;12.5",
        "pl;1 234,50;1234.50",
        "pl;1\u00A0234,50;1234.50",
        "pl;1\u202F234,50;1234.50",
        "pl;1.234,50;1234.50",
        "pl;1,234.50;1234.50",
        "pl;-3;-3",
        "pl;\u22123;-3",
        "pl;3-;-3",
        "de;1.234;1234",
        "de;250.000;250000",
        "de;1.234,5;1234.5",
        "de;0.125;0.125",
        "en;1,234;1234",
        "en;0,125;0.125",
        "en;1,234,567.8;1234567.8",
        "pl;1'234,5;1234.5",
        "pl;,5;.5",
        "de;1.234.567;1234567",
        "pl; 7 ;7",
        "pl;+7;7"
      })
  void numbers_are_read_as_people_write_them(String language, String typed, BigDecimal expected) {
    assertThat(read(typed, language, "")).isEqualByComparingTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "12,5 kg;kg;12.5",
        "12,5kg;kg;12.5",
        "12,5 KG;kg;12.5",
        "5 %;%;5",
        "12,50 PLN;PLN;12.5",
        "12,50 zł;PLN;12.5",
        "€ 12,50;EUR;12.5",
        "12,50 €;EUR;12.5"
      })
  void the_unit_of_the_field_may_be_typed_too(String typed, String unit, BigDecimal expected) {
    assertThat(read(typed, "pl", unit)).isEqualByComparingTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "abc",
        "1,2,3",
        "1.2.3",
        "--1",
        "1e5",
        "1e99",
        "1,23.4,5",
        "12,34,567.8",
        "€5"
      })
  void what_is_no_number_is_refused(String typed) {
    assertThatThrownBy(() -> read(typed, "en", ""))
        .isInstanceOfSatisfying(
            InvalidInput.class, e -> assertThat(e.code()).isEqualTo("NO_NUMBER"));
  }

  @ParameterizedTest
  @CsvSource({"5 €, PLN", "5 g, kg", "5 kg, ''"})
  void another_unit_is_refused(String typed, String unit) {
    assertThatThrownBy(() -> read(typed, "pl", unit)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void what_can_mean_two_numbers_is_refused_with_both() {
    assertThatThrownBy(() -> read("1.250", "pl", ""))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            e -> {
              assertThat(e.code()).isEqualTo("NUMBER_AMBIGUOUS");
              assertThat(e.args())
                  .containsExactly(
                      "1.250", new BigDecimal("1250").stripTrailingZeros(), new BigDecimal("1.25"));
            });
  }

  @Test
  void what_we_show_reads_back_in_every_language() {
    long seed = 20261123;
    Random random = new Random(seed);
    for (int i = 0; i < 2000; i++) {
      BigDecimal number = new BigDecimal(random.nextInt()).movePointLeft(random.nextInt(7));
      Locale language = Languages.all().get(i % Languages.all().size()).locale();
      NumberFormat format = NumberFormat.getNumberInstance(Languages.conventions(language));
      format.setMaximumFractionDigits(6);
      format.setMinimumFractionDigits(number.abs().intValue() >= 1000 ? 0 : 2);
      assertThat(read(format.format(number), language.getLanguage(), ""))
          .as("seed %s, %s in %s", seed, format.format(number), language)
          .isEqualByComparingTo(number);
    }
  }

  private static BigDecimal read(String typed, String language, String unit) {
    return DecimalInput.read("field", typed, Locale.forLanguageTag(language), unit);
  }
}
