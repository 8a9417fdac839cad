package app.kontor.banking.internal.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is one keystroke away. */
class TyposTest {

  @ParameterizedTest
  @CsvSource({
    "4711, 4712, a wrong digit at the end",
    "4711, 5711, a wrong digit in front",
    "4711, 411, a digit left out",
    "4711, 471, the last digit left out",
    "4711, 711, the first digit left out",
    "4711, 47111, a digit doubled",
    "4711, 14711, a digit in front",
    "4711, 47110, a digit at the end",
    "4711, 7411, two changed places",
    "4711, 4171, two changed places within"
  })
  void one_slip_leads_there_and_another_leads_back(String meant, String written, String slip) {
    assertThat(Typos.of(meant)).as(slip).contains(written);
    assertThat(Typos.of(written)).as("back from " + slip).contains(meant);
  }

  @ParameterizedTest
  @CsvSource({"4711, 4722", "4711, 1147", "4711, 47", "4711, 471199", "4711, 7114", "4711, 4711"})
  void two_slips_do_not_and_no_slip_is_none(String meant, String written) {
    assertThat(Typos.of(meant)).doesNotContain(written);
  }

  @Test
  void whatever_is_near_has_it_near_and_differs_by_a_digit_in_length_at_most() {
    Random random = new Random(47);
    for (int round = 0; round < 12; round++) {
      String digits = String.valueOf(10 + random.nextInt(1_000_000));
      Set<String> near = Typos.of(digits);
      assertThat(near).doesNotContain(digits, "");
      for (String one : near) {
        assertThat(Math.abs(one.length() - digits.length())).isLessThanOrEqualTo(1);
        assertThat(Typos.of(one)).as("%s near %s", one, digits).contains(digits);
      }
    }
  }

  @Test
  void a_number_of_n_digits_has_a_bounded_number_of_neighbours() {
    for (int length = 1; length <= 12; length++) {
      assertThat(Typos.of("123456789012".substring(0, length)).size())
          .isLessThanOrEqualTo(22 * length + 10);
    }
  }

  @Test
  void nothing_has_nothing_near() {
    assertThat(Typos.of("")).isEmpty();
  }
}
