package app.kontor.transfer.internal.kind;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** After which item a further picture is called. */
class PictureKindTest {
  @ParameterizedTest
  @CsvSource({
    "D933-M8X40_2, D933-M8X40",
    "D933-M8X40-3, D933-M8X40",
    "D933-M8X40 (4), D933-M8X40",
    "D933-M8X40(4), D933-M8X40",
    "D933-M8X40, D933-M8X40",
    "NK-M8, NK-M8",
    "4711, 4711",
    "2, 2"
  })
  void a_count_at_the_end_is_none_of_the_number(String name, String number) {
    assertThat(PictureKind.uncounted(name)).isEqualTo(number);
  }
}
