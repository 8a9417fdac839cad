package app.kontor.notification.internal.kind;

import app.kontor.measure.UnitCode;
import app.kontor.platform.AmericanEnglish;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/** The few fixed words of mails: column titles, units, kinds of documents. */
public final class MailWords {
  /** The languages mails are written in. */
  public static final List<String> LANGUAGES = List.of("pl", "de", "en");

  private static final Map<String, MailWords> ALL =
      LANGUAGES.stream().collect(Collectors.toMap(language -> language, MailWords::read));

  private static final MailWords AMERICAN = american();

  private final Properties words;

  private MailWords(Properties words) {
    this.words = words;
  }

  /** The words of the language, English for one we do not have. */
  public static MailWords of(Locale locale) {
    if (AmericanEnglish.isFor(locale)) {
      return AMERICAN;
    }
    MailWords words = ALL.get(locale.getLanguage());
    return words == null ? of(Locale.ENGLISH) : words;
  }

  private static MailWords read(String language) {
    String name = "/app/kontor/notification/words_" + language + ".properties";
    Properties words = new Properties();
    try (InputStream in = MailWords.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no words " + name);
      }
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new MailWords(words);
  }

  private static MailWords american() {
    Properties spelled = new Properties();
    of(Locale.ENGLISH)
        .words
        .forEach((key, word) -> spelled.put(key, AmericanEnglish.spell((String) word)));
    return new MailWords(spelled);
  }

  /** A word that must be there. */
  public String get(String key) {
    String word = words.getProperty(key);
    if (word == null) {
      throw new IllegalArgumentException("no word for " + key);
    }
    return word;
  }

  /** The unit's short name, or its code if we have none. */
  String unit(UnitCode unit) {
    return words.getProperty("unit." + unit.code(), unit.code());
  }
}
