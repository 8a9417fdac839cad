package app.kontor.platform.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The one list of languages: each that has a file {@code languages/<code>.properties}. Whoever adds
 * a language adds that file and the texts beside those of the others, {@code *_<code>.properties}
 * and {@code *_<code>.ftlh}; a text that is missing is shown in English.
 */
public final class Languages {
  /** The language of those whose own we do not have. */
  public static final String DEFAULT = "en";

  private static final String FOLDER = "/app/kontor/languages/";
  private static final int LAST = 1000;
  private static final List<Language> ALL = read();
  private static final Set<String> CODES =
      ALL.stream().map(Language::code).collect(Collectors.toUnmodifiableSet());

  private Languages() {}

  /** All, in the order in which people are offered them. */
  public static List<Language> all() {
    return ALL;
  }

  /** Their codes, in the same order. */
  public static List<String> codes() {
    return ALL.stream().map(Language::code).toList();
  }

  /** Whether it is the code of one of ours. */
  public static boolean isOne(@Nullable String code) {
    return code != null && CODES.contains(code);
  }

  /** The one that a locale speaks, if it is ours. */
  public static Optional<Language> find(Locale locale) {
    return ALL.stream().filter(one -> one.code().equals(locale.getLanguage())).findFirst();
  }

  /** The one that a locale speaks, else {@link #DEFAULT}. */
  public static Language of(Locale locale) {
    return find(locale).or(() -> find(Locale.forLanguageTag(DEFAULT))).orElseThrow();
  }

  /** The one of a code such as {@code pl} or {@code de-AT}, if it is ours. */
  public static Optional<Language> named(@Nullable String code) {
    return code == null || code.isBlank()
        ? Optional.empty()
        : find(Locale.forLanguageTag(code.strip()));
  }

  /** The first of the wanted languages that is ours; American English if that is asked for. */
  public static Locale best(List<Locale> wanted) {
    return wanted.stream()
        .filter(one -> find(one).isPresent())
        .findFirst()
        .map(one -> AmericanEnglish.locale(one.getLanguage(), one.getCountry()))
        .orElseGet(() -> Locale.forLanguageTag(DEFAULT));
  }

  /** Which conventions for figures and dates go with a reader: English is British or American. */
  public static Locale conventions(Locale reader) {
    return AmericanEnglish.isFor(reader) ? Locale.US : of(reader).conventions();
  }

  /** The one in which papers of a country are written, else {@link #DEFAULT}. */
  public static Language ofCountry(String country) {
    return ALL.stream()
        .filter(one -> one.countries().contains(country))
        .findFirst()
        .orElseGet(() -> of(Locale.forLanguageTag(DEFAULT)));
  }

  /**
   * Which of several texts of the same thing a reader is shown, the first being the best: in the
   * language asked for, else in the seller's, else in any, by its code so that it is the same each
   * time. The one rule for texts that people have written.
   */
  public static <T> Comparator<T> preferred(
      String asked, String sellers, Function<? super T, String> language) {
    return Comparator.comparing((T text) -> !language.apply(text).equals(asked))
        .thenComparing(text -> !language.apply(text).equals(sellers))
        .thenComparing(text -> language.apply(text));
  }

  /**
   * The words of a file per language: English ones, and those of the language in their place.
   *
   * @param base path in the class path up to the underscore, {@code
   *     "/app/kontor/notification/words"}
   */
  public static Properties words(String base, String code) {
    Properties words = new Properties();
    for (String one : Stream.of(DEFAULT, code).distinct().toList()) {
      words.putAll(properties(base + "_" + one + ".properties").orElseGet(Properties::new));
    }
    return words;
  }

  private static List<Language> read() {
    return Stream.of(Locale.getISOLanguages())
        .sorted()
        .flatMap(
            code ->
                properties(FOLDER + code + ".properties").stream()
                    .map(file -> new Found(position(file), language(code, file))))
        .sorted(Comparator.comparing(Found::position))
        .map(Found::language)
        .toList();
  }

  private record Found(int position, Language language) {}

  private static int position(Properties file) {
    return Integer.parseInt(file.getProperty("position", String.valueOf(LAST)).strip());
  }

  private static Language language(String code, Properties file) {
    return new Language(
        code,
        file.getProperty("name", code),
        Locale.forLanguageTag(file.getProperty("conventions", code)),
        file.getProperty("dates", "dd.MM.yyyy"),
        PluralRules.of(file::getProperty),
        sorting(file.getProperty("sorting", "")),
        Stream.of(file.getProperty("countries", "").split(" ", -1))
            .filter(country -> !country.isEmpty())
            .toList(),
        Boolean.parseBoolean(file.getProperty("complete", "false")));
  }

  /** Becomes part of a statement. */
  private static String sorting(String name) {
    if (!name.matches("[a-z0-9]*")) {
      throw new IllegalArgumentException("not the name of an order of letters: " + name);
    }
    return name;
  }

  /**
   * The file of a language alone, for what has no single words that English ones could stand for.
   *
   * @param base as in {@link #words}
   */
  public static Optional<Properties> file(String base, String code) {
    return properties(base + "_" + code + ".properties");
  }

  private static Optional<Properties> properties(String path) {
    try (InputStream in = Languages.class.getResourceAsStream(path)) {
      if (in == null) {
        return Optional.empty();
      }
      Properties properties = new Properties();
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return Optional.of(properties);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
