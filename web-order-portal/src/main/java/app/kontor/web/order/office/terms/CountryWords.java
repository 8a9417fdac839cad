package app.kontor.web.order.office.terms;

import app.kontor.platform.language.Countries;
import app.kontor.platform.language.Language;
import app.kontor.platform.language.Languages;
import java.text.Collator;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Countries as people write them in one field: names in any of our languages, or codes. */
final class CountryWords {
  private CountryWords() {}

  /** The names in a language, by name, with commas between. */
  static String shown(List<String> codes, Locale language) {
    return codes.stream()
        .map(code -> Countries.name(code, language))
        .sorted(Collator.getInstance(language))
        .collect(Collectors.joining(", "));
  }

  /**
   * The codes of what was typed, parted by commas, semicolons or lines; what is no country stays.
   */
  static List<String> read(String typed) {
    return Arrays.stream(typed.split("[,;\n]", -1))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .map(CountryWords::code)
        .toList();
  }

  private static String code(String word) {
    String upper = word.toUpperCase(Locale.ROOT);
    if (Countries.isCode(upper)) {
      return upper;
    }
    return Arrays.stream(Locale.getISOCountries())
        .filter(code -> isName(code, word))
        .findFirst()
        .orElse(word);
  }

  private static boolean isName(String code, String word) {
    return Languages.all().stream()
        .map(Language::locale)
        .anyMatch(language -> Countries.name(code, language).equalsIgnoreCase(word));
  }
}
