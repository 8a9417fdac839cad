package app.kontor.web.order.office.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountryWordsTest {

  @Test
  void countries_are_named_in_any_language_or_by_code() {
    assertThat(CountryWords.read("Niemcy, Österreich; cz\nSweden,, Atlantis"))
        .containsExactly("DE", "AT", "CZ", "SE", "Atlantis");
    assertThat(CountryWords.read(" ")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"pl", "de", "en"})
  void what_is_shown_is_read_as_it_was(String language) {
    List<String> all = Arrays.asList(Locale.getISOCountries());
    Locale locale = Locale.forLanguageTag(language);

    assertThat(CountryWords.read(CountryWords.shown(all, locale)))
        .containsExactlyInAnyOrderElementsOf(all);
  }
}
