package app.kontor.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers from one to another, as they stand in an address. */
class NumberSpanTest {
  @ParameterizedTest
  @ValueSource(strings = {"20..60", "20..", "..60", "-2.5..0.000001", "0..0"})
  void what_was_written_is_read_again(String text) {
    assertThat(NumberSpan.parse(text)).map(NumberSpan::toString).contains(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "..", "20", "20.60", "a..b", "1e3..2", "1234567890..", "1..2..3"})
  void other_texts_are_none(String text) {
    assertThat(NumberSpan.parse(text)).isEmpty();
  }

  @Test
  void the_less_comes_first() {
    assertThat(NumberSpan.between(new BigDecimal("60"), new BigDecimal("20.50")))
        .map(NumberSpan::toString)
        .contains("20.5..60");
  }
}
