package app.kontor.platform.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaGuardTest {

  @ParameterizedTest
  @ValueSource(strings = {"=A1", "+48", "-1", "@SUM(A1)", "\t=A1", "\r=A1", "  =A1", "＝A1"})
  void no_text_becomes_a_formula(String text) {
    assertThat(FormulaGuard.harmless(text)).isEqualTo("'" + text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ZA/2026/11/00001", "a=b", "M8-30"})
  void other_texts_stay(String text) {
    assertThat(FormulaGuard.harmless(text)).isEqualTo(text);
  }
}
