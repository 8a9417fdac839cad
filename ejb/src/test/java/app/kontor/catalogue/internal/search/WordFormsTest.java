package app.kontor.catalogue.internal.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordFormsTest {
  @ParameterizedTest
  @CsvSource({
    "pl, śruba, śruby",
    "pl, śruba, sruby",
    "pl, śruba, śrubami",
    "pl, nakrętka, nakrętek",
    "pl, nakrętka, nakretki",
    "pl, wiertło, wierteł",
    "pl, kotwa, kotew",
    "pl, szczypce, szczypiec",
    "pl, klucz, kluczy",
    "pl, imbusowy, imbusowa",
    "pl, młotek, młotka",
    "pl, beton, betonu",
    "de, Schraube, Schrauben",
    "de, Schlüssel, schluessel",
    "de, Mutter, Muttern",
    "de, Handschuh, Handschuhe",
    "de, Bohrer, Bohrern",
    "en, screw, screws",
    "en, glove, gloves",
    "en, washer, washers",
    "nl, hamer, hamers"
  })
  void forms_of_a_word_have_a_stem_in_common(String language, String one, String other) {
    WordForms forms = new WordForms(language);
    Set<String> common = new HashSet<>(forms.stems(one.toLowerCase(Locale.ROOT)));
    common.retainAll(forms.stems(other.toLowerCase(Locale.ROOT)));
    assertThat(common).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({"pl, śruba, nakrętka", "de, Schraube, Schraubendreher", "en, nut, nutcracker"})
  void other_words_have_none(String language, String one, String other) {
    WordForms forms = new WordForms(language);
    assertThat(forms.stems(one)).doesNotContainAnyElementsOf(forms.stems(other));
  }

  @ParameterizedTest
  @CsvSource({"xx, screws", "cs, klíče"})
  void a_language_without_a_stemmer_has_words_as_they_are(String language, String word) {
    assertThat(new WordForms(language).stems(word)).containsExactly(Spelling.folded(word));
  }
}
