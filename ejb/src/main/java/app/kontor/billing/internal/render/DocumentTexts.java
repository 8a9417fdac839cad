package app.kontor.billing.internal.render;

import app.kontor.platform.language.AmericanEnglish;
import app.kontor.platform.language.Languages;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;

/** The fixed words of printed documents in one language. */
final class DocumentTexts {
  static final String FOLDER = "/app/kontor/billing/render/";
  private static final String DOCUMENT = FOLDER + "document";

  /** The words of an order line are the same on pages and on paper. */
  private static final String ORDERING = "/app/kontor/texts/ordering";

  private static final String LINE = "line.";
  private static final Map<String, DocumentTexts> BY_LANGUAGE =
      Languages.codes().stream().collect(Collectors.toUnmodifiableMap(l -> l, DocumentTexts::new));

  private static final DocumentTexts AMERICAN = american();

  private final Properties words = new Properties();

  private DocumentTexts(String language) {
    Properties ordering = Languages.words(ORDERING, language);
    ordering.stringPropertyNames().stream()
        .filter(key -> key.startsWith(LINE))
        .forEach(key -> words.put(key, ordering.getProperty(key)));
    words.putAll(Languages.words(DOCUMENT, language));
  }

  /** The words of a language; English for one that we do not have, American in the US. */
  static DocumentTexts of(Locale locale) {
    String language = Languages.of(locale).code();
    return AmericanEnglish.isFor(locale)
        ? AMERICAN
        : Objects.requireNonNull(BY_LANGUAGE.get(language), language);
  }

  private static DocumentTexts american() {
    DocumentTexts texts = new DocumentTexts(Languages.DEFAULT);
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
