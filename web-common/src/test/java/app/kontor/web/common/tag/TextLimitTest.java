package app.kontor.web.common.tag;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextLimitTest {
  @ParameterizedTest
  @CsvSource({"'',0", "abc,3", "'a~b',3", "'~~',2", "'a~',2"})
  void a_line_break_counts_once_as_in_the_browser(String text, int length) {
    assertThat(TextLimit.length(text.replace("~", "\r\n"))).isEqualTo(length);
  }
}
