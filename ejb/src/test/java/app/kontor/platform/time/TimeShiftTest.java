package app.kontor.platform.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class TimeShiftTest {
  private static final Instant THEN = Instant.parse("2025-05-26T08:00:00Z");

  @Test
  void the_time_is_shifted_inside_and_real_again_after_also_after_a_failure() {
    assertThat(TimeShift.at(THEN, TimeShift::now)).contains(THEN);
    assertThat(TimeShift.now()).isEmpty();
    assertThatThrownBy(
            () ->
                TimeShift.at(
                    THEN,
                    () -> {
                      throw new IllegalStateException();
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(TimeShift.now()).isEmpty();
  }

  @Test
  void a_shift_inside_a_shift_ends_in_the_outer_one() {
    Instant later = THEN.plusSeconds(60);
    TimeShift.at(
        THEN,
        () -> {
          assertThat(TimeShift.at(later, TimeShift::now)).contains(later);
          assertThat(TimeShift.now()).contains(THEN);
          return true;
        });
  }
}
