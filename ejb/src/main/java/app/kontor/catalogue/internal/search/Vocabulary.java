package app.kontor.catalogue.internal.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * The words of one language that items are told with, sorted so that those that begin with, end
 * with or contain what was typed are found without looking at the others. Immutable.
 */
final class Vocabulary {
  /** More words than this are nobody's meaning. */
  private static final int MOST = 300;

  private static final int SHORTEST_INSIDE = 4;
  private static final int SHORTEST_KIND = 3;

  private final String[] words;
  private final String[] stems;

  /** Beginnings of ends of stems, sorted by what follows: number of the stem and offset in it. */
  private final long[] tails;

  private final Map<String, List<String>> byStem;
  private final Map<String, Integer> fields;

  /**
   * All words with the fields they stand in.
   *
   * @param fields bits of {@link WordField}
   */
  Vocabulary(Map<String, Integer> fields, Map<String, Set<String>> stemsOfWords) {
    this.fields = Map.copyOf(fields);
    this.words = fields.keySet().stream().sorted().toArray(String[]::new);
    Map<String, List<String>> all = new HashMap<>();
    stemsOfWords.forEach(
        (word, each) ->
            each.forEach(stem -> all.computeIfAbsent(stem, s -> new ArrayList<>()).add(word)));
    this.byStem = all;
    this.stems = all.keySet().stream().sorted().toArray(String[]::new);
    this.tails = sortedTails();
  }

  private long[] sortedTails() {
    List<Long> all = new ArrayList<>();
    for (int n = 0; n < stems.length; n++) {
      for (int from = 0; from <= stems[n].length() - SHORTEST_KIND; from++) {
        all.add(((long) n << 8) | Math.min(255, from));
      }
    }
    all.sort(Comparator.comparing(this::tail));
    return all.stream().mapToLong(Long::longValue).toArray();
  }

  private String tail(long at) {
    return stems[(int) (at >> 8)].substring((int) (at & 255));
  }

  boolean isIn(String word, WordField field) {
    return (fields.getOrDefault(word, 0) & field.bit()) != 0;
  }

  /** Whether it is one of the words, in whatever form. */
  boolean knows(String word, Set<String> itsStems) {
    return fields.containsKey(word) || itsStems.stream().anyMatch(byStem::containsKey);
  }

  /** Whether it is a word, or something is a kind of it. */
  boolean isNoun(String word, Set<String> itsStems) {
    return knows(word, itsStems)
        || matches(word, itsStems).values().stream().anyMatch(match -> match == Match.KIND);
  }

  /** The words that may be meant, each with its closest match. */
  Map<String, Match> matches(String typed, Set<String> itsStems) {
    Map<String, Match> found = new LinkedHashMap<>();
    if (fields.containsKey(typed)) {
      found.put(typed, Match.EXACT);
    }
    if (typed.length() >= 2) {
      int at = Arrays.binarySearch(words, typed);
      for (int i = at < 0 ? -at - 1 : at; i < words.length && words[i].startsWith(typed); i++) {
        closest(found, List.of(words[i]), Match.BEGINNING);
      }
    }
    for (String stem : itsStems) {
      if (stem.length() >= 2) {
        matchesOfStem(found, typed, stem);
      }
    }
    return found.size() <= MOST ? found : first(found);
  }

  private void matchesOfStem(Map<String, Match> found, String typed, String stem) {
    for (int i = firstTail(stem); i < tails.length && tail(tails[i]).startsWith(stem); i++) {
      boolean whole = tail(tails[i]).length() == stem.length();
      boolean isBeginning = (tails[i] & 255) == 0;
      List<String> meant = byStem.getOrDefault(stems[(int) (tails[i] >> 8)], List.of());
      if (isBeginning) {
        closest(found, meant, whole ? Match.FORM : Match.STEM);
      } else if (whole && typed.length() > SHORTEST_KIND && stem.length() >= SHORTEST_KIND) {
        closest(found, meant, Match.KIND);
      } else if (stem.length() >= SHORTEST_INSIDE) {
        closest(found, meant, Match.INSIDE);
      }
    }
  }

  private int firstTail(String stem) {
    int low = 0;
    int high = tails.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tail(tails[middle]).compareTo(stem) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static void closest(Map<String, Match> found, Collection<String> words, Match match) {
    for (String word : words) {
      found.merge(word, match, (one, other) -> one.compareTo(other) <= 0 ? one : other);
    }
  }

  private static Map<String, Match> first(Map<String, Match> found) {
    Map<String, Match> closest = new LinkedHashMap<>();
    found.entrySet().stream()
        .sorted(
            Map.Entry.<String, Match>comparingByValue()
                .thenComparing(entry -> entry.getKey().length()))
        .limit(MOST)
        .forEach(entry -> closest.put(entry.getKey(), entry.getValue()));
    return closest;
  }

  /** The words that differ from what was typed in a letter or two, the ends of compounds too. */
  Map<String, Match> similar(String typed, Set<String> itsStems) {
    int most = typed.length() < 4 ? 0 : typed.length() < 8 ? 1 : 2;
    Map<Match, List<String>> found = new EnumMap<>(Match.class);
    if (most > 0) {
      for (String word : words) {
        int distance = distance(typed, word, most);
        for (String stem : itsStems) {
          distance = stem.length() < 4 ? distance : Math.min(distance, distance(stem, word, most));
        }
        if (distance <= most) {
          found
              .computeIfAbsent(
                  distance <= 1 ? Match.SIMILAR : Match.DISTANT, match -> new ArrayList<>())
              .add(word);
        }
      }
    }
    Map<String, Match> similar = new LinkedHashMap<>();
    BiConsumer<Match, List<String>> put =
        (match, all) -> all.forEach(word -> similar.putIfAbsent(word, match));
    if (found.containsKey(Match.SIMILAR)) {
      put.accept(Match.SIMILAR, found.get(Match.SIMILAR));
    } else {
      found.forEach(put);
    }
    return similar;
  }

  /** The least distance to the word, its beginning while it is typed, or the end of a compound. */
  private static int distance(String typed, String word, int most) {
    int least = Edits.between(typed, word, most);
    int spare = word.length() - typed.length();
    for (int longer = -most; longer <= most && least > 0; longer++) {
      int from = spare - longer;
      if (spare > most
          && from > 1
          && typed.length() >= SHORTEST_INSIDE + 1
          && word.charAt(from) == typed.charAt(0)) {
        least = Math.min(least, Edits.between(typed, word.substring(from), most));
      }
    }
    return least;
  }
}
