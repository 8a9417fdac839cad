package app.kontor.catalogue.internal.search;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All words and sizes that the items of an index have been told with so far. Only the thread that
 * writes the index adds to it; readers get what {@link #read} has put together.
 */
final class Lexicon {
  private final Map<String, Map<String, Integer>> fields = new HashMap<>();
  private final Map<String, Map<String, Set<String>>> stems = new HashMap<>();
  private final Map<String, WordForms> forms = new ConcurrentHashMap<>();
  private final Set<String> sizes = new TreeSet<>();
  private Map<String, Vocabulary> vocabularies = Map.of();
  private Set<String> knownSizes = Set.of();
  private final Set<String> changed = new TreeSet<>();
  private boolean sizesChanged;

  WordForms forms(String language) {
    return forms.computeIfAbsent(language, WordForms::new);
  }

  void word(String language, WordField field, Token token) {
    Map<String, Integer> words = fields.computeIfAbsent(language, key -> new HashMap<>());
    int before = words.getOrDefault(token.text(), 0);
    if ((before & field.bit()) == 0) {
      words.put(token.text(), before | field.bit());
      changed.add(language);
    }
    Map<String, Set<String>> known = stems.computeIfAbsent(language, key -> new HashMap<>());
    if (!known.containsKey(token.text())) {
      known.put(token.text(), forms(language).stems(token.written()));
      changed.add(language);
    }
  }

  void size(String size) {
    sizesChanged |= sizes.add(size);
  }

  /** What is known by now, immutable. */
  Words read() {
    if (!changed.isEmpty()) {
      Map<String, Vocabulary> anew = new HashMap<>(vocabularies);
      changed.forEach(
          language ->
              anew.put(
                  language,
                  new Vocabulary(
                      fields.getOrDefault(language, Map.of()),
                      stems.getOrDefault(language, Map.of()))));
      vocabularies = Map.copyOf(anew);
      changed.clear();
    }
    if (sizesChanged) {
      knownSizes = Set.copyOf(sizes);
      sizesChanged = false;
    }
    return new Words(vocabularies, knownSizes, Map.copyOf(forms));
  }

  /** Words by language, all sizes and parts of sizes. */
  record Words(
      Map<String, Vocabulary> vocabularies, Set<String> sizes, Map<String, WordForms> forms) {
    Set<String> stems(String language, Token token) {
      return Optional.ofNullable(forms.get(language))
          .map(each -> each.stems(token.written()))
          .orElseGet(() -> Set.of(token.text()));
    }

    /** Whether some item says this word, or has this size. */
    boolean knows(Token token) {
      return sizes.contains(token.text())
          || (token.isWord()
              && vocabularies.entrySet().stream()
                  .anyMatch(
                      each -> each.getValue().knows(token.text(), stems(each.getKey(), token))));
    }

    /** Whether some item is told by this word or a kind of it. */
    boolean isNoun(Token token) {
      return vocabularies.entrySet().stream()
          .anyMatch(each -> each.getValue().isNoun(token.text(), stems(each.getKey(), token)));
    }
  }
}
