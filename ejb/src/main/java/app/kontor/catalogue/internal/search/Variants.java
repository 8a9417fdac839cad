package app.kontor.catalogue.internal.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The ways to read what was typed: as it stands, with words joined that are one, taken apart that
 * are two, and with the words the trade has for the same thing.
 */
final class Variants {
  private static final int MOST = 16;
  private static final int MOST_TOKENS = 10;
  private static final int SHORTEST_HALF = 3;
  private static final int LONGEST_CODE = 4;

  /** What a match of the words as they were typed is worth, in percent. */
  private static final int ALL = 100;

  private static final int JOINED = 95;
  private static final int APART = 90;

  private static final Set<String> SMALL_WORDS =
      Set.of(
          "do", "z", "ze", "na", "w", "o", "od", "dla", "po", "i", "oraz", "lub", "rozmiar", "rozm",
          "roz", "nr", "szt", "sztuk", "fur", "fuer", "mit", "und", "oder", "in", "aus", "der",
          "die", "das", "zum", "zur", "von", "grosse", "groesse", "stk", "stuck", "for", "with",
          "and", "or", "of", "the", "to", "a", "an", "size", "pcs");

  private final Lexicon.Words words;
  private final Synonyms synonyms;
  private final Map<List<Token>, Integer> all = new LinkedHashMap<>();

  private Variants(Lexicon.Words words, Synonyms synonyms) {
    this.words = words;
    this.synonyms = synonyms;
  }

  /** Each way with what a match is worth in percent; empty if nothing was typed. */
  static Map<List<Token>, Integer> of(String text, Lexicon.Words words, Synonyms synonyms) {
    List<Token> typed = Spelling.tokens(text);
    Variants variants = new Variants(words, synonyms);
    variants.read(typed.size() > MOST_TOKENS ? typed.subList(0, MOST_TOKENS) : typed);
    return variants.all;
  }

  private void read(List<Token> typed) {
    if (typed.isEmpty()) {
      return;
    }
    add(typed, ALL);
    for (int at = 0; at + 1 < typed.size(); at++) {
      String together = typed.get(at).text() + typed.get(at + 1).text();
      if (isJoined(typed.get(at), typed.get(at + 1)) && words.knows(Token.plain(together))) {
        add(with(typed, at, 2, List.of(Token.plain(together))), ALL);
      }
    }
    for (int at = 0; at < typed.size(); at++) {
      Token token = typed.get(at);
      if (token.isWord() && !words.knows(token)) {
        halves(typed, at, token);
        for (Synonyms.Meaning meaning : synonyms.similar(token)) {
          add(with(typed, at, 1, meaning.words()), meaning.worth());
        }
      }
    }
    List.copyOf(all.keySet()).forEach(variant -> synonyms(variant, all.getOrDefault(variant, ALL)));
    if (typed.size() > 1) {
      synonyms(typed, ALL);
    }
  }

  private static boolean isJoined(Token one, Token next) {
    return one.isWord()
        && (next.isWord() ? one.text().length() > 1 : one.text().length() <= LONGEST_CODE);
  }

  private void halves(List<Token> typed, int at, Token token) {
    String text = token.text();
    for (int end = SHORTEST_HALF; end <= text.length() - SHORTEST_HALF; end++) {
      Token second = Token.plain(text.substring(end));
      String first = text.substring(0, end);
      for (String half :
          first.endsWith("s") ? List.of(first, first.substring(0, end - 1)) : List.of(first)) {
        if (half.length() >= SHORTEST_HALF
            && words.knows(Token.plain(half))
            && words.isNoun(second)) {
          add(with(typed, at, 1, List.of(Token.plain(half), second)), APART);
        }
      }
    }
  }

  private void synonyms(List<Token> variant, int worth) {
    for (int at = 0; at < variant.size(); at++) {
      for (Synonyms.Meaning meaning : synonyms.at(variant, at)) {
        List<Token> meant = with(variant, at, meaning.length(), meaning.words());
        int also = worth * meaning.worth() / ALL;
        add(meant, also);
        for (int next = at + meaning.words().size(); next < meant.size(); next++) {
          for (Synonyms.Meaning second : synonyms.at(meant, next)) {
            List<Token> both = with(meant, next, second.length(), second.words());
            int then = also * second.worth() / ALL;
            add(both, then);
            joinedCodes(both, then * JOINED / ALL);
          }
        }
        joinedCodes(meant, also * JOINED / ALL);
      }
    }
  }

  /** {@code torx 20} is {@code tx 20}, which is {@code tx20}. */
  private void joinedCodes(List<Token> variant, int worth) {
    for (int at = 0; at + 1 < variant.size(); at++) {
      Token one = variant.get(at);
      Token next = variant.get(at + 1);
      String together = one.text() + next.text();
      if (one.isWord()
          && !next.isWord()
          && one.text().length() <= LONGEST_CODE
          && words.sizes().contains(together)) {
        add(with(variant, at, 2, List.of(Token.size(together))), worth);
      }
    }
  }

  private static List<Token> with(List<Token> tokens, int at, int length, List<Token> instead) {
    List<Token> changed = new ArrayList<>(tokens.subList(0, at));
    changed.addAll(instead);
    changed.addAll(tokens.subList(Math.min(tokens.size(), at + length), tokens.size()));
    return changed;
  }

  private void add(List<Token> variant, int worth) {
    List<Token> meaningful =
        variant.stream()
            .filter(token -> !SMALL_WORDS.contains(token.text()))
            .filter(token -> !token.isWord() || token.text().length() > 1)
            .distinct()
            .toList();
    List<Token> kept = meaningful.isEmpty() ? List.copyOf(variant) : meaningful;
    if (all.size() < MOST || all.containsKey(kept)) {
      all.merge(kept, worth, Math::max);
    }
  }
}
