package app.kontor.notification.internal.kind;

import app.kontor.measure.UnitCode;
import app.kontor.platform.language.AmericanEnglish;
import app.kontor.platform.language.Languages;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/** The few fixed words of mails: column titles, units, kinds of documents. */
public final class MailWords {
  private static final Map<String, MailWords> ALL =
      Languages.codes().stream()
          .collect(Collectors.toUnmodifiableMap(language -> language, MailWords::read));

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
    return new MailWords(Languages.words("/app/kontor/notification/words", language));
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
