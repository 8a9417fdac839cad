package app.kontor.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.measure.Quantity;
import app.kontor.stock.Availability;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ShortageTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

  @Test
  void what_is_free_is_not_short() {
    assertThat(Shortage.of(Quantity.pieces(50), free(50, null), TODAY)).isEmpty();
  }

  @Test
  void of_five_thousand_with_none_in_stock_all_is_missing_until_the_day_it_is_expected() {
    LocalDate day = TODAY.plusDays(9);
    Shortage shortage = Shortage.of(Quantity.pieces(5000), free(0, day), TODAY).orElseThrow();
    assertThat(shortage.isComplete()).isTrue();
    assertThat(shortage.missing()).isEqualTo(Quantity.pieces(5000));
    assertThat(shortage.expected()).isEqualTo(day);
  }

  @Test
  void a_day_that_has_passed_says_nothing() {
    Shortage shortage =
        Shortage.of(Quantity.pieces(10), free(4, TODAY.minusDays(1)), TODAY).orElseThrow();
    assertThat(shortage.isComplete()).isFalse();
    assertThat(shortage.missing()).isEqualTo(Quantity.pieces(6));
    assertThat(shortage.expected()).isNull();
  }

  private static Availability free(long pieces, @Nullable LocalDate expected) {
    return new Availability(Quantity.pieces(pieces), List.of(), expected);
  }
}
