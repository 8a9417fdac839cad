package app.kontor.platform.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PluralRulesTest {
  /** Slovenian, as CLDR has it: it tells two from few. */
  private static final PluralRules SLOVENIAN =
      rules(
          Map.of(
              "plural.one", "v = 0 and i % 100 = 1",
              "plural.two", "v = 0 and i % 100 = 2",
              "plural.few", "v = 0 and i % 100 = 3..4 or v != 0"));

  private static PluralRules rules(Map<String, String> file) {
    return PluralRules.of(file::get);
  }

  @ParameterizedTest
  @CsvSource({
    "pl, 0, MANY",
    "pl, 1, ONE",
    "pl, -1, ONE",
    "pl, 1.00, ONE",
    "pl, 1.5, OTHER",
    "pl, 2, FEW",
    "pl, 12, MANY",
    "pl, 22, FEW",
    "pl, 100, MANY",
    "pl, 111112, MANY",
    "pl, 1000000000002, FEW",
    "de, 0, OTHER",
    "de, 1, ONE",
    "en, 1.5, OTHER",
    "en, 21, OTHER"
  })
  void words_follow_numbers_in_the_languages_of_the_house(
      String language, BigDecimal number, Plural form) {
    assertThat(Plural.of(number, Locale.forLanguageTag(language))).isEqualTo(form);
  }

  @ParameterizedTest
  @CsvSource({"1, ONE", "101, ONE", "2, TWO", "202, TWO", "4, FEW", "1.5, FEW", "11, OTHER"})
  void the_rules_of_another_language_are_read_from_its_file(BigDecimal number, Plural form) {
    assertThat(SLOVENIAN.of(number)).isEqualTo(form);
    assertThat(SLOVENIAN.forms()).containsExactly(Plural.ONE, Plural.TWO, Plural.FEW, Plural.OTHER);
  }

  @Test
  void a_fraction_is_in_no_range_of_whole_numbers() {
    PluralRules rules = rules(Map.of("plural.few", "n = 2..4,7"));

    assertThat(rules.of(new BigDecimal("2.5"))).isEqualTo(Plural.OTHER);
    assertThat(rules.of(new BigDecimal("7"))).isEqualTo(Plural.FEW);
    assertThat(rules.of(new BigDecimal("5"))).isEqualTo(Plural.OTHER);
  }

  @Test
  void without_rules_one_is_told_from_others() {
    assertThat(rules(Map.of()).forms()).containsExactly(Plural.ONE, Plural.OTHER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "n", "x = 1", "n == 1", "n = 1 and", "n % 0 = 1", "n = a..b"})
  void what_is_no_rule_is_refused_when_the_file_is_read(String rule) {
    assertThatThrownBy(() -> rules(Map.of("plural.one", rule)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("plural rule");
  }
}
