package app.kontor.catalogue.internal.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the trade calls a thing besides its name in the catalogue. A line of {@code
 * synonyms_<language>.txt} says {@code typed, typed too = meant, meant too}; several words may
 * stand on either side. {@code ~} says that both sides mean each other, {@code >} what is usually
 * meant, which then comes before what is called just as was typed.
 */
final class Synonyms {
  /**
   * What is meant.
   *
   * @param length how many of the typed words say so
   * @param worth of a match in percent of one of the typed words themselves
   */
  record Meaning(int length, List<Token> words, int worth) {}

  private record Rule(
      List<Set<String>> typed, List<List<Token>> meant, String language, int worth) {}

  private static final int ALSO = 92;
  private static final int USUALLY = 120;
  private static final int SIMILAR = 70;
  private static final int SHORTEST_SIMILAR = 5;
  private static final Pattern SIGN = Pattern.compile("[=~>]");

  private final Map<String, List<Rule>> byFirst = new HashMap<>();
  private final Map<String, WordForms> forms = new HashMap<>();

  /** The words that are shipped for these languages. */
  static Synonyms shipped(Collection<String> languages) {
    Synonyms all = new Synonyms();
    for (String language : languages) {
      try (@Nullable InputStream file =
          Synonyms.class.getResourceAsStream(
              "/app/kontor/catalogue/search/synonyms_" + language + ".txt")) {
        if (file != null) {
          new String(file.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .forEach(line -> all.line(language, line));
        }
      } catch (IOException e) {
        throw new UncheckedIOException("synonyms of " + language, e);
      }
    }
    return all;
  }

  /** Adds a line of a file; blank ones and those that begin with {@code #} say nothing. */
  void line(String language, String line) {
    String plain = line.strip();
    if (plain.isEmpty() || plain.startsWith("#")) {
      return;
    }
    String[] sides = SIGN.split(plain, -1);
    if (sides.length != 2) {
      throw new IllegalArgumentException(language + ": " + line);
    }
    add(language, sides[0], sides[1], plain.contains(">") ? USUALLY : ALSO);
    if (plain.contains("~")) {
      add(language, sides[1], sides[0], ALSO);
    }
  }

  private void add(String language, String typed, String meant, int worth) {
    List<List<Token>> meanings = phrases(meant);
    WordForms known = forms.computeIfAbsent(language, WordForms::new);
    for (List<Token> phrase : phrases(typed)) {
      List<Set<String>> keys = phrase.stream().map(token -> keys(known, token)).toList();
      Rule rule = new Rule(keys, meanings, language, worth);
      keys.get(0)
          .forEach(key -> byFirst.computeIfAbsent(key, first -> new ArrayList<>()).add(rule));
    }
  }

  private static List<List<Token>> phrases(String side) {
    return Arrays.stream(side.strip().split("\\s*, \\s*", -1))
        .map(Spelling::tokens)
        .filter(phrase -> !phrase.isEmpty())
        .toList();
  }

  private static Set<String> keys(WordForms forms, Token token) {
    Set<String> keys =
        token.isWord() ? new HashSet<>(forms.stems(token.written())) : new HashSet<>();
    keys.add(token.text());
    return keys;
  }

  /** What the words from a place on may mean. */
  List<Meaning> at(List<Token> typed, int from) {
    List<Meaning> meanings = new ArrayList<>();
    for (Map.Entry<String, WordForms> language : forms.entrySet()) {
      for (String key : keys(language.getValue(), typed.get(from))) {
        for (Rule rule : byFirst.getOrDefault(key, List.of())) {
          if (rule.language().equals(language.getKey())
              && fits(rule, language.getValue(), typed, from)) {
            rule.meant()
                .forEach(
                    words -> add(meanings, new Meaning(rule.typed().size(), words, rule.worth())));
          }
        }
      }
    }
    return meanings;
  }

  /** What a word may mean that is spelled as nobody spells it. */
  List<Meaning> similar(Token typed) {
    List<Meaning> meanings = new ArrayList<>();
    int most = typed.text().length() < SHORTEST_SIMILAR ? 0 : 1;
    byFirst.forEach(
        (key, rules) -> {
          if (most > 0 && Edits.between(typed.text(), key, most) <= most) {
            rules.stream()
                .filter(rule -> rule.typed().size() == 1)
                .flatMap(rule -> rule.meant().stream())
                .forEach(words -> add(meanings, new Meaning(1, words, SIMILAR)));
          }
        });
    return meanings;
  }

  private static void add(List<Meaning> meanings, Meaning meaning) {
    if (!meanings.contains(meaning)) {
      meanings.add(meaning);
    }
  }

  private static boolean fits(Rule rule, WordForms forms, List<Token> typed, int from) {
    if (from + rule.typed().size() > typed.size()) {
      return false;
    }
    for (int i = 0; i < rule.typed().size(); i++) {
      if (keys(forms, typed.get(from + i)).stream().noneMatch(rule.typed().get(i)::contains)) {
        return false;
      }
    }
    return true;
  }
}
