package app.kontor.web.common.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.money.Money;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTest {
  private static final String LINES =
      "{0,plural,one{# pozycja} few{# pozycje} many{# pozycji} other{# pozycji}} w koszyku";

  @ParameterizedTest
  @CsvSource({
    "0,0 pozycji",
    "1,1 pozycja",
    "2,2 pozycje",
    "4,4 pozycje",
    "5,5 pozycji",
    "11,11 pozycji",
    "12,12 pozycji",
    "14,14 pozycji",
    "21,21 pozycji",
    "22,22 pozycje",
    "24,24 pozycje",
    "25,25 pozycji",
    "101,101 pozycji",
    "102,102 pozycje",
    "112,112 pozycji",
    "122,122 pozycje"
  })
  void polish_counts_choose_their_form(int count, String expected) {
    assertThat(Message.parse(LINES).format(formats("pl"), count))
        .isEqualTo(expected + " w koszyku");
  }

  @Test
  void german_and_english_know_one_and_other() {
    Message message = Message.parse("{0,plural,one{a line} other{# lines}}");
    assertThat(message.format(formats("en"), 1)).isEqualTo("a line");
    assertThat(message.format(formats("de"), 0)).isEqualTo("0 lines");
    assertThat(message.format(formats("en"), 2L)).isEqualTo("2 lines");
  }

  @Test
  void an_exact_number_goes_before_its_form() {
    Message message = Message.parse("{0,plural,=0{nothing} =12{a dozen} one{one} other{#}}");
    assertThat(message.format(formats("en"), 0)).isEqualTo("nothing");
    assertThat(message.format(formats("en"), new BigDecimal("12.0"))).isEqualTo("a dozen");
    assertThat(message.format(formats("en"), 1)).isEqualTo("one");
    assertThat(message.format(formats("en"), 13)).isEqualTo("13");
  }

  @Test
  void arguments_are_written_for_the_reader_and_apostrophes_stay() {
    assertThat(
            Message.parse("it's {0} of {1}")
                .format(formats("de"), Money.of("1234.50", "EUR"), "Müller"))
        .isEqualTo("it's 1.234,50\u00A0€ of Müller");
  }

  @Test
  void places_tell_arguments_and_plurals() {
    assertThat(Message.parse("{1} {0,plural,other{# {2}}}").places())
        .containsExactly("0 plural", "1", "2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{", "}", "{x}", "{0", "{0,plural,one{a}", "{0,date}", "{0,plural,several{a}}"})
  void a_malformed_pattern_is_refused(String pattern) {
    assertThatThrownBy(() -> Message.parse(pattern)).isInstanceOf(IllegalArgumentException.class);
  }

  private static Formats formats(String language) {
    return new Formats(
        Locale.forLanguageTag(language), () -> ZoneOffset.UTC, UnaryOperator.identity());
  }
}
