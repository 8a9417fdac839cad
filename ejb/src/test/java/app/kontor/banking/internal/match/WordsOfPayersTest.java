package app.kontor.banking.internal.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How texts of banks and payers are brought to what can be compared. */
class WordsOfPayersTest {

  @ParameterizedTest
  @CsvSource({
    "Łódź, LODZ",
    "Groß & Söhne, GROSS & SOHNE",
    "Żółć, ZOLC",
    "Čačak, CACAK",
    "naïve ﬁrm, NAIVE FIRM",
    "２０２６, 2026"
  })
  void marks_and_small_letters_fall_away(String written, String folded) {
    assertThat(Fold.text(written)).isEqualTo(folded);
  }

  @Test
  void control_characters_and_hard_blanks_are_blanks() {
    assertThat(Fold.text("a\u00a0b\tc\nd")).isEqualTo("A B C D");
  }

  @Test
  void compact_keeps_letters_and_digits_and_digits_keeps_digits() {
    assertThat(Fold.compact("FV/2026/11-00042 Ł.")).isEqualTo("FV20261100042Ł");
    assertThat(Fold.digits("FV/2026/11-00042")).isEqualTo("20261100042");
    assertThat(Fold.digits("none")).isEmpty();
  }

  @Test
  void folding_twice_changes_nothing_more() {
    Random random = new Random(7);
    String letters = "aĄbćÇdéßfghijŁłmñöPqŕśtüVwxÿŹ 0123456789/-.,&";
    for (int round = 0; round < 500; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 20; i++) {
        text.append(letters.charAt(random.nextInt(letters.length())));
      }
      String once = Fold.text(text.toString());
      assertThat(Fold.text(once)).isEqualTo(once);
    }
  }

  @Test
  void legal_forms_are_no_words_of_a_name() {
    assertThat(CompanyName.words("Zakłady Żelazne Sp. z o.o."))
        .containsExactly("ZAKLADY", "ZELAZNE");
    assertThat(CompanyName.words("Müller GmbH & Co. KG")).containsExactly("MULLER");
    assertThat(CompanyName.words("The Smith and Sons Ltd")).containsExactly("SMITH", "SONS");
    assertThat(CompanyName.words("S.A.")).isEmpty();
  }

  @Test
  void the_customers_words_are_looked_for_in_the_payers_name() {
    assertThat(
            likeness("ZAKŁADY ŻELAZNE SP Z OO UL POLNA 12 WARSZAWA", "Zakłady Żelazne Sp. z o.o."))
        .isEqualTo(100);
    assertThat(likeness("Kowalski Jan", "Zakłady Żelazne Sp. z o.o.")).isZero();
    assertThat(likeness("", "Zakłady Żelazne")).isZero();
    assertThat(likeness("Anybody", "Sp. z o.o.")).isZero();
  }

  @Test
  void a_name_that_the_bank_cut_counts_as_far_as_it_goes() {
    assertThat(likeness("Zaklady Zelaz", "Zakłady Żelazne")).isBetween(70, 99);
  }

  @Test
  void a_slip_of_a_letter_leaves_most_of_a_long_word() {
    assertThat(likeness("Schraubenhanndel Weber", "Schraubenhandel Weber")).isBetween(75, 99);
    assertThat(likeness("Hubert", "Robert")).as("short words do not drift together").isZero();
  }

  private static int likeness(String payer, String customer) {
    return CompanyName.likeness(CompanyName.words(payer), CompanyName.words(customer));
  }

  @Test
  void a_typing_slip_is_one_digit_more_less_other_or_swapped() {
    Set<String> near = Typos.of("1234");
    assertThat(near).contains("134", "1243", "1934", "12034", "2134").doesNotContain("1234", "");
    assertThat(near).doesNotContain("4321", "12", "123456");
    assertThat(Typos.of("7")).doesNotContain("", "7").contains("8", "07");
  }

  @Test
  void whoever_is_near_has_the_other_near_except_for_what_is_added_at_the_end() {
    for (String near : Typos.of("4711")) {
      if (near.length() == 4) {
        assertThat(Typos.of(near)).as(near).contains("4711");
      }
      if (near.length() == 5) {
        assertThat(Typos.of(near)).as(near).contains("4711");
      }
    }
  }
}
