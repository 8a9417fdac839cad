package app.kontor.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.platform.failure.InvalidInput;
import java.time.DayOfWeek;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningHoursTest {
  private static final DayOfWeek MONDAY = DayOfWeek.MONDAY;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "8-16:30 | 08:00–16:30",
        "08:00 – 12:00, 13—17 | 08:00–12:00, 13:00–17:00",
        "13-17;8.15-12 | 08:15–12:00, 13:00–17:00",
        "'' | ''",
        " | ''",
      })
  void hours_are_read_as_people_write_them_and_shown_in_one_way(String typed, String shown) {
    List<OpeningHours> hours = OpeningHours.read(MONDAY, typed == null ? "" : typed);

    OpeningHours.check(hours);
    assertThat(OpeningHours.shown(hours, MONDAY)).isEqualTo(shown);
    assertThat(OpeningHours.read(MONDAY, shown)).hasSameElementsAs(hours);
    assertThat(OpeningHours.shown(hours, DayOfWeek.SUNDAY)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"8", "8-", "8-25", "8-16:60", "8:1-9", "closed", "8-12-16", "8:00:00-9"})
  void what_are_no_hours_is_refused_at_the_day(String typed) {
    assertThatThrownBy(() -> OpeningHours.read(MONDAY, typed))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refusal -> {
              assertThat(refusal.field()).isEqualTo("hours_MONDAY");
              assertThat(refusal.code()).isEqualTo("NOT_HOURS");
            });
  }

  @ParameterizedTest
  @CsvSource({"16-8, HOURS_REVERSED", "8-8, HOURS_REVERSED"})
  void it_closes_after_it_opens(String typed, String code) {
    refused(OpeningHours.read(MONDAY, typed), code);
  }

  @Test
  void hours_of_a_day_do_not_overlap() {
    refused(OpeningHours.read(MONDAY, "8-12,11-16"), "HOURS_OVERLAP");
    OpeningHours.check(OpeningHours.read(MONDAY, "12-16,8-12"));
  }

  private static void refused(List<OpeningHours> hours, String code) {
    assertThatThrownBy(() -> OpeningHours.check(hours))
        .isInstanceOfSatisfying(
            InvalidInput.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
