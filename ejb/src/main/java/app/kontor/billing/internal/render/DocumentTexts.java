package app.kontor.billing.internal.render;

import app.kontor.platform.AmericanEnglish;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The fixed words of printed documents in one language. */
final class DocumentTexts {
  static final String FOLDER = "/app/kontor/billing/render/";

  /** The words of an order line are the same on pages and on paper. */
  private static final String ORDERING = "/app/kontor/texts/ordering_";

  private static final String LINE = "line.";
  private static final Map<String, DocumentTexts> BY_LANGUAGE =
      Stream.of("pl", "de", "en").collect(Collectors.toMap(l -> l, DocumentTexts::new));

  private static final DocumentTexts AMERICAN = american();

  private final Properties words = new Properties();

  private DocumentTexts(String language) {
    Properties ordering = read(ORDERING + language + ".properties");
    ordering.stringPropertyNames().stream()
        .filter(key -> key.startsWith(LINE))
        .forEach(key -> words.put(key, ordering.getProperty(key)));
    words.putAll(read(FOLDER + "document_" + language + ".properties"));
  }

  private static Properties read(String name) {
    Properties properties = new Properties();
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(DocumentTexts.class.getResourceAsStream(name), name),
            StandardCharsets.UTF_8)) {
      properties.load(reader);
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The words of a language; English for any other than pl, de and en, American in the US. */
  static DocumentTexts of(Locale locale) {
    String language = locale.getLanguage();
    return AmericanEnglish.isFor(locale)
        ? AMERICAN
        : Objects.requireNonNull(
            BY_LANGUAGE.getOrDefault(language, BY_LANGUAGE.get("en")), language);
  }

  private static DocumentTexts american() {
    DocumentTexts texts = new DocumentTexts("en");
    texts.words.replaceAll((key, word) -> AmericanEnglish.spell((String) word));
    return texts;
  }

  /** The word of a key; a missing key is a defect. */
  String get(String key) {
    String word = words.getProperty(key);
    if (word == null) {
      throw new IllegalArgumentException("no text " + key);
    }
    return word;
  }

  String getOr(String key, String fallback) {
    return words.getProperty(key, fallback);
  }

  /** All words by key, for the layout. */
  Map<String, String> all() {
    return words.stringPropertyNames().stream()
        .collect(Collectors.toUnmodifiableMap(key -> key, words::getProperty));
  }
}
