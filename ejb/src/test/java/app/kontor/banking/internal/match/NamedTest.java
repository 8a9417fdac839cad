package app.kontor.banking.internal.match;

import static app.kontor.banking.internal.match.Sample.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import app.kontor.billing.OpenItem;
import org.junit.jupiter.api.Test;

/** What a payment names, and by which written numbers. */
class NamedTest {
  private static final OpenItem ONE = item("PF/2026/11/00042", "1.10").get();
  private static final OpenItem OTHER = item("FV/2026/11/00042", "2.20").get();

  private final Named named = new Named();

  @Test
  void the_strongest_evidence_stays_whatever_came_first() {
    named.put(ONE, number(50));
    named.put(ONE, number(95));
    named.put(ONE, number(15));

    assertThat(named.evidenceOf(ONE)).isEqualTo(number(95));
    assertThat(named.weightOf(ONE)).isEqualTo(95);
    assertThat(named.strongest()).isEqualTo(95);
  }

  @Test
  void of_two_as_strong_the_first_stays() {
    named.put(ONE, Evidence.of(Evidence.Code.NUMBER, 95, "first"));
    named.put(ONE, Evidence.of(Evidence.Code.NUMBER, 95, "second"));

    assertThat(named.evidenceOf(ONE).arguments()).containsExactly("first");
  }

  @Test
  void what_is_not_named_has_no_weight_and_no_evidence() {
    assertThat(named.strongest()).isZero();
    assertThat(named.weightOf(ONE)).isZero();
    assertThatNullPointerException().isThrownBy(() -> named.evidenceOf(ONE));
  }

  @Test
  void one_written_number_that_fits_both_is_another_reading_either_way() {
    named.put(ONE, number(85), "42");
    named.put(OTHER, number(85), "42");

    assertThat(named.isOtherReadingOf(ONE, OTHER)).isTrue();
    assertThat(named.isOtherReadingOf(OTHER, ONE)).isTrue();
  }

  @Test
  void two_written_numbers_are_two_documents() {
    named.put(ONE, number(85), "42");
    named.put(OTHER, number(85), "43");

    assertThat(named.isOtherReadingOf(ONE, OTHER)).isFalse();
  }

  @Test
  void who_is_named_by_a_number_more_is_no_other_reading_of_who_is_named_by_one() {
    named.put(ONE, number(85), "42");
    named.put(ONE, number(85), "1017");
    named.put(OTHER, number(85), "42");

    assertThat(named.isOtherReadingOf(ONE, OTHER)).isFalse();
    assertThat(named.isOtherReadingOf(OTHER, ONE)).isTrue();
  }

  @Test
  void what_is_certain_is_no_other_reading_of_anything() {
    named.put(ONE, number(140));
    named.put(ONE, number(85), "42");
    named.put(OTHER, number(85), "42");

    assertThat(named.isOtherReadingOf(ONE, OTHER)).isFalse();
    assertThat(named.isOtherReadingOf(OTHER, ONE)).isTrue();
  }

  @Test
  void the_unnamed_is_no_reading_at_all() {
    named.put(ONE, number(85), "42");

    assertThat(named.isOtherReadingOf(OTHER, ONE)).isFalse();
    assertThat(named.isOtherReadingOf(ONE, OTHER)).isFalse();
  }

  private static Evidence number(int weight) {
    return Evidence.of(Evidence.Code.NUMBER, weight, "n");
  }
}
