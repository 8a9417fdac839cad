package app.kontor.shipping;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CarrierPiecesTest {
  @ParameterizedTest
  @CsvSource({
    "31.5, 31.5, 1",
    "31.501, 31.5, 2",
    "100, 31.5, 4",
    "94.5, 31.5, 3",
    "0.3, 31.5, 1",
    "500, , 1",
    "1000.001, 25, 41"
  })
  void goods_are_split_by_what_one_piece_may_weigh(
      BigDecimal kilograms, @Nullable BigDecimal limit, int pieces) {
    List<BigDecimal> weights = carrier(limit).pieces(kilograms);
    assertThat(weights).hasSize(pieces);
    assertThat(weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo(kilograms);
    if (limit != null) {
      assertThat(weights).allMatch(weight -> weight.compareTo(limit) <= 0);
    }
  }

  @Test
  void goods_without_a_weight_are_one_piece() {
    assertThat(carrier(new BigDecimal("31.5")).pieces(BigDecimal.ZERO))
        .containsExactly(BigDecimal.ZERO);
  }

  private static Carrier carrier(@Nullable BigDecimal limit) {
    return new Carrier("X", "X", "", "", CheckRule.NONE, limit, "", true, 0);
  }
}
