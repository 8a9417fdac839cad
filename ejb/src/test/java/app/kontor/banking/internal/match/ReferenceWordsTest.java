package app.kontor.banking.internal.match;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.banking.internal.match.NumberParts.Kind;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the word before a number says, and whose letters stand at it. */
class ReferenceWordsTest {
  private final ReferenceWords words =
      new ReferenceWords(
          Map.of("ZA", Kind.ORDER, "PF", Kind.PRO_FORMA, "WZ", Kind.INVOICE, "A", Kind.INVOICE));

  @ParameterizedTest
  @CsvSource({
    "faktura, INVOICE",
    "faktury, INVOICE",
    "rachunek, INVOICE",
    "Rechnung, INVOICE",
    "Rechnungsnummer, INVOICE",
    "invoice, INVOICE",
    "račun, INVOICE",
    "proforma, PRO_FORMA",
    "predračun, PRO_FORMA",
    "zamówienie, ORDER",
    "Auftragsnr, ORDER",
    "Bestellung, ORDER",
    "order, ORDER",
    "naročilo, ORDER",
    "Lieferschein, OTHER",
    "dobavnica, OTHER",
    "dowód, OTHER",
    "Kundennummer, OTHER",
    "umowa, OTHER",
    "pogodba, OTHER"
  })
  void kinds_are_said_in_four_languages(String word, Kind kind) {
    assertThat(words.kindOf(Fold.text(word), false)).contains(kind);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"zapłata", "towar", "Zahlung", "payment", "plačilo", "faktoring", "x", ""})
  void other_words_say_nothing(String word) {
    assertThat(words.kindOf(Fold.text(word), false)).isEmpty();
  }

  @Test
  void our_own_prefix_says_what_we_use_it_for_even_where_others_use_it_otherwise() {
    assertThat(words.kindOf("WZ", true)).contains(Kind.INVOICE);
    assertThat(words.kindOf("WZ", false)).contains(Kind.INVOICE);
    assertThat(ReferenceWords.usual().kindOf("WZ", true)).contains(Kind.OTHER);
  }

  @Test
  void a_prefix_that_is_a_word_counts_only_where_it_stands_at_the_number() {
    assertThat(words.kindOf("ZA", true)).contains(Kind.ORDER);
    assertThat(words.kindOf("ZA", false)).isEmpty();
    assertThat(words.isOwnPrefix("PF", false)).isTrue();
    assertThat(words.isOwnPrefix("ZA", false)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "XY, true",
    "ABC, true",
    "X, false",
    "NR, false",
    "NO, false",
    "I, false",
    "DO, false",
    "VOM, false",
    "DNIA, false",
    "ZA, false",
    "PRO, false"
  })
  void letters_at_a_number_are_somebody_elses_unless_they_are_a_word(String word, boolean strange) {
    assertThat(ReferenceWords.isStrangePrefix(word)).isEqualTo(strange);
  }

  @ParameterizedTest
  @ValueSource(strings = {"NASZ", "NASZE", "UNSER", "UNSERE", "OUR", "NASE"})
  void ours_in_the_payers_mouth_is_the_payers(String word) {
    assertThat(ReferenceWords.isPayersOwn(word)).isTrue();
    assertThat(words.kindOf(word, false)).contains(Kind.OTHER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Z", "DNIA", "VOM", "AM", "DATED", "DUE", "DNE", "FALLIG"})
  void words_say_that_a_day_follows(String word) {
    assertThat(ReferenceWords.saysDate(word)).isTrue();
    assertThat(words.kindOf(word, false)).isEmpty();
  }
}
