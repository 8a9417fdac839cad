package app.kontor.platform.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoughtTest {
  @ParameterizedTest
  @CsvSource({
    "za/2026-11 042, ZA202611042%, ?",
    "042, 042%, 240%",
    "42, 42%, ?",
    "'  ', ?, ?",
    "a%_, A%, ?"
  })
  void a_number_is_looked_for_by_its_beginning_and_its_last_digits(
      String typed, String begins, String ends) {
    Sought sought = Sought.of(typed);
    assertThat(sought.numberBegins()).isEqualTo(begins);
    assertThat(sought.numberEnds()).isEqualTo(ends);
  }

  @Test
  void a_name_is_looked_for_as_it_was_typed() {
    assertThat(Sought.of(" 50%_ ").begins()).isEqualTo("50\\%\\_%");
    assertThat(Sought.of("x").isEnough()).isFalse();
    assertThat(Sought.of("x".repeat(500)).text()).hasSize(Sought.LONGEST);
  }

  @Test
  void what_is_exactly_meant_comes_first_and_one_more_than_is_told_is_kept() {
    List<Found> found = new java.util.ArrayList<>();
    for (int i = 0; i < 9; i++) {
      found.add(Found.of("N-" + i, "", List.of(), i == 8));
    }
    assertThat(Sought.of("n8").likeliest(found))
        .extracting(Found::number)
        .containsExactly("N-8", "N-0", "N-1", "N-2", "N-3", "N-4");
    assertThat(Sought.of("n 8").is("N-8")).isTrue();
    assertThat(Sought.of("--").is("--")).as("no letters, no number").isFalse();
  }
}
