package app.kontor.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12,5 | 12.5",
        "12.5 | 12.5",
        "'1 234,50' | 1234.5",
        "'1\u00a0234,50' | 1234.5",
        "'1\u202f234,50' | 1234.5",
        "'1\u2009234.50' | 1234.5",
        "1.250,50 | 1250.5",
        "1,250.50 | 1250.5",
        "1'234.50 | 1234.5",
        "1’234,50 | 1234.5",
        "1'234'567 | 1234567",
        "1.250.000 | 1250000",
        "1,250,000 | 1250000",
        "999.00 | 999",
        "0,125 | 0.125",
        "0.125 | 0.125",
        "12,50- | -12.5",
        "-12,50 | -12.5",
        "\u221212,50 | -12.5",
        "+7 | 7",
        "12, | 12",
        "12,- | 12",
        "12.– | 12",
        "'12,— ' | 12",
        "12,-- | 12",
        "-12,- | -12",
        "1.250,- | 1250",
        ".5 | 0.5",
        "1234.567 | 1234.567",
        "'1 234.567' | 1234.567",
        "007 | 7",
        "999 | 999",
      })
  void what_can_mean_one_number_is_that_number(String text, BigDecimal number) {
    assertThat(DecimalText.of(text).only())
        .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo(number));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1.250 | 1250 | 1.250",
        "1,250 | 1.250 | 1250",
        "250.000 | 250000 | 250.000",
        "999,999- | -999.999 | -999999"
      })
  void what_can_mean_two_numbers_has_both(String text, BigDecimal comma, BigDecimal point) {
    DecimalText read = DecimalText.of(text);
    assertThat(read.isAmbiguous()).isTrue();
    assertThat(read.only()).isEmpty();
    assertThat(read.withComma()).isEqualByComparingTo(comma);
    assertThat(read.withPoint()).isEqualByComparingTo(point);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "x",
        "1e9",
        "1,25E+3",
        "1.2.3",
        "1,2,3",
        "12,34,567.8",
        "1.234 567",
        "1'234 567",
        "12 50",
        "1 2 3",
        "--1",
        "-1-",
        "=1+1",
        "0x1F",
        "１２",
        "٣",
        "12 zł",
        "½",
        "1/2",
        "1..5",
        "1.23.4,5",
        "12345678901234567890123456789012345678901"
      })
  void what_is_no_number_has_no_meaning(String text) {
    assertThat(DecimalText.of(text).isNumber()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de | 250.000 | 250000",
        "de | 1.250 | 1250",
        "de | 1,250 | 1.250",
        "de | 1.25 | 1.25",
        "de | 12.5 | 12.5",
        "de | 0.125 | 0.125",
        "en | 1,250 | 1250",
        "en | 1.250 | 1.250",
        "en | 12,5 | 12.5",
        "en | 0,125 | 0.125",
        "pl | 1,250 | 1.250",
        "pl | 1.25 | 1.25",
        "pl | 1.250,50 | 1250.5",
        "pl | '1 250' | 1250"
      })
  void typed_numbers_are_read_by_the_language(String language, String text, BigDecimal number) {
    assertThat(DecimalText.of(text).in(Locale.forLanguageTag(language)))
        .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo(number));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.250", "250.000", "-1.250"})
  void a_foreign_decimal_mark_before_three_digits_is_refused(String text) {
    assertThat(DecimalText.of(text).in(Locale.forLanguageTag("pl"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1.250;2.000;999;1.250.000 | COMMA",
        "1,250;2,000;999.00 | POINT",
        "1.250;2.000;999 | ",
        "1.250;0.125 | POINT",
        "12,5;12.5;1.250 | "
      })
  void the_mark_of_a_column_is_found_in_all_its_numbers(String column, DecimalMark mark) {
    DecimalColumn found = new DecimalColumn();
    List.of(column.split(";")).forEach(text -> found.add(DecimalText.of(text)));
    assertThat(found.mark().orElse(null)).isEqualTo(mark);
  }

  @Test
  void a_number_written_for_others_has_one_meaning() {
    long seed = 20261127;
    Random random = new Random(seed);
    for (int i = 0; i < 5000; i++) {
      BigDecimal number = BigDecimal.valueOf(random.nextInt(), random.nextInt(7));
      for (DecimalMark mark : DecimalMark.values()) {
        assertThat(DecimalText.of(DecimalText.unmistakable(number, mark)).only())
            .as("seed %d: %s", seed, number)
            .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(number));
      }
    }
  }
}
