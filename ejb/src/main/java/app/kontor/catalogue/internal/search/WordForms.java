package app.kontor.catalogue.internal.search;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.pl.PolishAnalyzer;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.stempel.StempelStemmer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * The stems of a language's words: two words are forms of one another if they share one. Stems are
 * without accents, because half of all queries are typed without them.
 */
final class WordForms {
  /** Languages whose stems a Snowball program of this name finds. */
  private static final Map<String, String> SNOWBALL =
      Map.ofEntries(
          Map.entry("da", "Danish"),
          Map.entry("es", "Spanish"),
          Map.entry("et", "Estonian"),
          Map.entry("fi", "Finnish"),
          Map.entry("fr", "French"),
          Map.entry("hu", "Hungarian"),
          Map.entry("it", "Italian"),
          Map.entry("lt", "Lithuanian"),
          Map.entry("nl", "Dutch"),
          Map.entry("no", "Norwegian"),
          Map.entry("pt", "Portuguese"),
          Map.entry("ro", "Romanian"),
          Map.entry("sv", "Swedish"));

  /** Endings of Polish nouns and adjectives without accents, the longest first. */
  private static final List<String> POLISH_ENDINGS =
      List.of(
          "iami", "owie", "iego", "iemu", "iach", "ami", "ach", "owi", "ego", "emu", "ymi", "imi",
          "ych", "ich", "iej", "iem", "iom", "ej", "em", "om", "ow", "ie", "ia", "io", "iu", "ym",
          "im", "y", "i", "a", "e", "u", "o");

  /** The vowel that some cases have and others have not: {@code nakrętek} and {@code nakrętka}. */
  private static final Pattern FLEETING_E =
      Pattern.compile("(.{2,}[bcdfghjklmnprstwz])i?e([bcdfghjklmnprstwz])$");

  private static final int SHORTEST_STEM = 3;
  private static final int MOST_KEPT = 20_000;

  private final String language;
  private final Map<String, Set<String>> kept = new ConcurrentHashMap<>();

  WordForms(String language) {
    this.language = language;
  }

  /**
   * The stems of a word.
   *
   * @param written in small letters, with accents if it was typed with them
   */
  Set<String> stems(String written) {
    if (kept.size() > MOST_KEPT) {
      kept.clear();
    }
    return kept.computeIfAbsent(written, this::found);
  }

  private Set<String> found(String written) {
    String folded = Spelling.folded(written);
    Set<String> stems = new LinkedHashSet<>();
    switch (language) {
      case "pl" -> {
        stems.add(polish(folded));
        String stem = stempel(written);
        if (folded.startsWith(beginning(stem))) {
          add(stems, stem);
        }
      }
      case "de" -> stems.add(filtered(withoutUmlauts(folded), GermanLightStemFilter::new));
      case "en" -> stems.add(filtered(folded, PorterStemFilter::new));
      default -> {
        String program = SNOWBALL.get(language);
        stems.add(
            program == null
                ? folded
                : Spelling.folded(filtered(written, words -> new SnowballFilter(words, program))));
      }
    }
    return Set.copyOf(stems);
  }

  /** What a stem has in common with its word, if the program knows the word. */
  private static String beginning(String stem) {
    return stem.substring(0, Math.min(SHORTEST_STEM, stem.length()));
  }

  private static void add(Set<String> stems, String stem) {
    if (stem.length() >= SHORTEST_STEM) {
      stems.add(stem);
    }
  }

  private static String polish(String folded) {
    String stem = folded;
    for (String ending : POLISH_ENDINGS) {
      if (stem.endsWith(ending) && stem.length() - ending.length() >= SHORTEST_STEM) {
        stem = stem.substring(0, stem.length() - ending.length());
        break;
      }
    }
    return stem.length() < 5 ? stem : FLEETING_E.matcher(stem).replaceFirst("$1$2");
  }

  private static String stempel(String written) {
    CharSequence stem = new StempelStemmer(PolishAnalyzer.getDefaultTable()).stem(written);
    return stem == null ? "" : Spelling.folded(stem.toString());
  }

  /** As words are typed on a keyboard without umlauts: {@code Schluessel} for {@code Schlüssel}. */
  static String withoutUmlauts(String folded) {
    StringBuilder plain = new StringBuilder(folded.length());
    for (int i = 0; i < folded.length(); i++) {
      char each = folded.charAt(i);
      boolean spelled =
          each == 'e'
              && i > 0
              && "aou".indexOf(folded.charAt(i - 1)) >= 0
              && (i < 2 || "aeiouq".indexOf(folded.charAt(i - 2)) < 0);
      if (!spelled) {
        plain.append(each);
      }
    }
    return plain.toString();
  }

  private static String filtered(String word, UnaryOperator<TokenStream> filter) {
    KeywordTokenizer one = new KeywordTokenizer();
    one.setReader(new StringReader(word));
    try (TokenStream words = filter.apply(one)) {
      CharTermAttribute term = words.addAttribute(CharTermAttribute.class);
      words.reset();
      String stem = words.incrementToken() ? term.toString() : word;
      words.end();
      return stem;
    } catch (IOException e) {
      throw new UncheckedIOException("no stem of " + word, e);
    }
  }
}
