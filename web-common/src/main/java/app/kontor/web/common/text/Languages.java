package app.kontor.web.common.text;

import app.kontor.platform.AmericanEnglish;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages of the pages. */
public final class Languages {
  public static final Locale DEFAULT = Locale.ENGLISH;

  /** In the order people are offered them. */
  public static final List<Locale> ALL =
      List.of(Locale.forLanguageTag("pl"), Locale.GERMAN, Locale.ENGLISH);

  private Languages() {}

  /** The language of a code such as {@code pl} or {@code de-AT}; null if it is none of ours. */
  public static @Nullable Locale of(@Nullable String code) {
    if (code == null || code.isBlank()) {
      return null;
    }
    String language = Locale.forLanguageTag(code.trim()).getLanguage();
    return ALL.stream()
        .filter(each -> each.getLanguage().equals(language))
        .findFirst()
        .orElse(null);
  }

  /** The first of the wanted languages that is ours; American English if that is asked for. */
  public static Locale best(Enumeration<Locale> wanted) {
    while (wanted.hasMoreElements()) {
      Locale next = wanted.nextElement();
      Locale found = of(next.getLanguage());
      if (found != null) {
        return AmericanEnglish.locale(found.getLanguage(), next.getCountry());
      }
    }
    return DEFAULT;
  }
}
