package app.kontor.banking.internal.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the matcher reads names, numbers, slips of the finger and words of refunds. */
class SpellingsTest {
  private final long seed = 20_261_127;
  private final Random random = new Random(seed);

  @ParameterizedTest
  @CsvSource({
    "Żółć, ZOLC",
    "Łódź, LODZ",
    "Straße, STRASSE",
    "Müller, MULLER",
    "Čačak, CACAK",
    "ﬁrma, FIRMA",
    "１２３, 123"
  })
  void a_text_folds_to_capitals_without_marks(String text, String folded) {
    assertThat(Fold.text(text)).isEqualTo(folded);
    assertThat(Fold.text(folded)).isEqualTo(folded);
  }

  @Test
  void what_bends_a_line_is_a_blank_and_joined_text_has_none() {
    assertThat(Fold.text("a\u00a0b\tc\nd")).isEqualTo("A B C D");
    assertThat(Fold.compact("PF/2026 11-00042.")).isEqualTo("PF20261100042");
    assertThat(Fold.digits("PF/2026/11/00042")).isEqualTo("20261100042");
  }

  @ParameterizedTest
  @CsvSource({
    "Huta Szkła Sp. z o.o., HUTA SZKLA",
    "HUTA SZKLA SPOLKA Z OGRANICZONA ODPOWIEDZIALNOSCIA, HUTA SZKLA",
    "Müller & Söhne GmbH & Co. KG, MULLER SOHNE",
    "PPHU Kowalski S.A., KOWALSKI",
    "The Tool and Die Company Ltd, TOOL DIE COMPANY"
  })
  void a_companys_words_are_without_its_legal_form(String name, String words) {
    assertThat(CompanyName.words(name)).containsExactly(words.split(" ", -1));
  }

  @Test
  void only_legal_forms_name_nobody() {
    assertThat(CompanyName.words("Sp. z o.o. & Co. KG")).isEmpty();
    assertThat(CompanyName.likeness(Set.of(), Set.of("HUTA"))).isZero();
    assertThat(CompanyName.likeness(Set.of("HUTA"), Set.of())).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "Huta Szkła Sp. z o.o., Huta Szkła, 100, 100",
    "'Huta Szkła UL. POLNA 1 00-625 WARSZAWA', Huta Szkła, 100, 100",
    "HUTA SZKL, Huta Szkła, 80, 99",
    "Hut Szkla, Huta Szkła, 50, 70",
    "Kowalski, Huta Szkła, 0, 0",
    "Metalux, Metalex, 0, 99"
  })
  void names_are_alike_as_far_as_our_words_are_in_theirs(
      String theirs, String ours, int least, int most) {
    assertThat(CompanyName.likeness(CompanyName.words(theirs), CompanyName.words(ours)))
        .isBetween(least, most);
  }

  @Test
  void likeness_is_between_none_and_all_and_a_name_is_like_itself() {
    for (int round = 0; round < 1_000; round++) {
      Set<String> one = CompanyName.words(name());
      Set<String> other = CompanyName.words(name());
      assertThat(CompanyName.likeness(one, other)).as("seed %d", seed).isBetween(0, 100);
      if (!one.isEmpty()) {
        assertThat(CompanyName.likeness(one, one)).as("seed %d", seed).isEqualTo(100);
      }
    }
  }

  private String name() {
    StringBuilder name = new StringBuilder();
    for (int word = random.nextInt(4); word > 0; word--) {
      for (int letter = 1 + random.nextInt(9); letter > 0; letter--) {
        name.append((char) ('A' + random.nextInt(26)));
      }
      name.append(' ');
    }
    return name.toString();
  }

  @Test
  void a_slip_is_one_digit_other_more_less_or_two_changed_places() {
    assertThat(Typos.of("42")).contains("4", "2", "24", "52", "43", "142", "402", "422");
    assertThat(Typos.of("42")).doesNotContain("42", "", "99", "4211");
    assertThat(Typos.of("7")).doesNotContain("");
    assertThat(Typos.of("")).isEmpty();
  }

  @Test
  void whoever_slipped_can_have_meant_the_other() {
    for (int round = 0; round < 20; round++) {
      String digits = String.valueOf(10 + random.nextInt(100_000));
      for (String near : Typos.of(digits)) {
        assertThat(Math.abs(near.length() - digits.length())).isLessThanOrEqualTo(1);
        if (near.length() == digits.length()) {
          assertThat(Typos.of(near)).as("seed %d, %s and %s", seed, digits, near).contains(digits);
        }
      }
    }
  }

  private static NumberParts parts(String number) {
    List<NumberParts> parts = NumberParts.of(number, NumberParts.Kind.INVOICE);
    assertThat(parts).hasSize(1);
    return parts.get(0);
  }

  @ParameterizedTest
  @CsvSource({
    "PF/2026/11/00042, 2026, 11, 42, 5, 20261100042",
    "2026-1017, 2026, -1, 1017, 4, 20261017",
    "42/2026, 2026, -1, 42, 2, 422026",
    "00042/11/2026, 2026, 11, 42, 5, 00042112026",
    "FV-7, -1, -1, 7, 1, 7",
    "FV/2026/13/5, 2026, -1, 5, 1, 2026135",
    "1999/5, -1, -1, 5, 1, 19995"
  })
  void a_number_is_taken_apart_into_year_month_and_count(
      String number, int year, int month, long sequence, int width, String digits) {
    NumberParts parts = parts(number);
    assertThat(parts.year()).isEqualTo(year < 0 ? OptionalInt.empty() : OptionalInt.of(year));
    assertThat(parts.month()).isEqualTo(month < 0 ? OptionalInt.empty() : OptionalInt.of(month));
    assertThat(parts.sequence()).isEqualTo(sequence);
    assertThat(parts.width()).isEqualTo(width);
    assertThat(parts.digits()).isEqualTo(digits);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "PF", "PF/", "1234567890123", "FV/2026/1234567890123"})
  void what_has_no_digits_or_too_many_is_no_number(String number) {
    assertThat(NumberParts.of(number, NumberParts.Kind.OTHER)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"PF/2026/1, PF", "Fv 7, FV", "Łącznie 3, LACZNIE", "2026/1, ''", "'', ''"})
  void its_prefix_is_the_letters_it_begins_with(String number, String prefix) {
    assertThat(NumberParts.prefix(number)).isEqualTo(prefix);
  }

  @ParameterizedTest
  @CsvSource({
    "ZWROT NADPLATY, ZWROT",
    "RUCKERSTATTUNG RE 42, RUCKERSTATTUNG",
    "WARENRUCKGABE, WARENRUCKGABE",
    "SEPA-GUTSCHRIFT STORNO 7, STORNO",
    "CREDIT NOTE 12, CREDIT NOTE",
    "KOR FV/2026/11/7, KOR",
    "RETURNED GOODS, RETURNED",
    "REASON CODE: AC04, REASON CODE: AC04"
  })
  void money_that_comes_back_is_known_by_its_words(String text, String word) {
    assertThat(RefundWords.in(text)).contains(word);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FAKTURA FV/2026/11/00042",
        "SEPA-GUTSCHRIFT RE 42",
        "UEBERWEISUNGSGUTSCHRIFT",
        "ZAPLATA ZA TOWAR",
        "KORONA SP. Z O.O.",
        "PAYMENT INVOICE 7",
        ""
      })
  void a_payment_is_no_refund_by_the_banks_own_label_or_a_word_that_begins_alike(String text) {
    assertThat(RefundWords.in(text)).isEmpty();
  }
}
