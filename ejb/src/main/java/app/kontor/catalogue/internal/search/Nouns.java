package app.kontor.catalogue.internal.search;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The word of a name that says what the thing is: the first in most languages ({@code Klucz
 * imbusowy długi}), the end of the first compound in Germanic ones ({@code VDE-Schraubendreher
 * PH2}), the last before sizes and standards in English ({@code Flat washer DIN 125}).
 */
final class Nouns {
  private static final Set<String> COMPOUNDING =
      Set.of("de", "nl", "da", "sv", "no", "fi", "et", "hu");

  private static final Set<String> STANDARDS = Set.of("din", "iso", "en", "pn", "vde", "bs");
  private static final int SHORTEST = 3;

  private Nouns() {}

  static Optional<Token> of(String language, String name) {
    if (language.equals("en")) {
      return lastBeforeSizes(Spelling.tokens(name));
    }
    if (COMPOUNDING.contains(language)) {
      List<Token> first = Spelling.tokens(name.strip().split("\\s", 2)[0]);
      return last(first);
    }
    return Spelling.tokens(name).stream().filter(Nouns::isWord).findFirst();
  }

  private static Optional<Token> lastBeforeSizes(List<Token> tokens) {
    int end = 0;
    while (end < tokens.size() && tokens.get(end).isWord() && !isStandard(tokens, end)) {
      end++;
    }
    return last(tokens.subList(0, end));
  }

  private static boolean isStandard(List<Token> tokens, int at) {
    return at > 0 && STANDARDS.contains(tokens.get(at).text());
  }

  private static Optional<Token> last(List<Token> tokens) {
    return tokens.stream().filter(Nouns::isWord).reduce((one, next) -> next);
  }

  private static boolean isWord(Token token) {
    return token.isWord() && token.text().length() >= SHORTEST;
  }
}
