package app.kontor.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {
  @ParameterizedTest
  @CsvSource({"1.500,1.5 KGM", "100,100 KGM", "1E+2,100 KGM", "0.000,0 KGM", "-0.250,-0.25 KGM"})
  void trailing_zeros_do_not_matter(BigDecimal value, String text) {
    Quantity quantity = Quantity.of(value, UnitCode.KILOGRAM);
    assertThat(quantity).hasToString(text);
    assertThat(quantity)
        .isEqualTo(Quantity.of(value.add(new BigDecimal("0.000000")), UnitCode.KILOGRAM));
  }

  @Test
  void a_seventh_decimal_is_refused() {
    assertThatThrownBy(() -> Quantity.of(new BigDecimal("0.0000001"), UnitCode.METRE))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void different_units_never_meet() {
    Quantity pieces = Quantity.pieces(1);
    Quantity metres = Quantity.of(1, UnitCode.METRE);
    assertThatThrownBy(() -> pieces.plus(metres)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> pieces.compareTo(metres)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> pieces.isMultipleOf(metres))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({"12,6,true", "13,6,false", "0.75,0.25,true", "0.8,0.25,false", "0,5,true"})
  void a_multiple_is_a_whole_number_of_steps(BigDecimal value, BigDecimal step, boolean whole) {
    assertThat(Quantity.of(value, UnitCode.METRE).isMultipleOf(Quantity.of(step, UnitCode.METRE)))
        .isEqualTo(whole);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "C", "c62", "C622", "K M", "ŻŁ"})
  void a_unit_code_is_two_or_three_capitals_or_digits(String code) {
    assertThatThrownBy(() -> new UnitCode(code)).isInstanceOf(IllegalArgumentException.class);
  }
}
