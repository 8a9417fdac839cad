package app.kontor.platform.language;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;

/**
 * A language of pages, mails and papers, as its file says; whatever a file leaves out has a value
 * that suits most languages.
 *
 * @param code two letters, ISO 639
 * @param name as its speakers write it, "Polski"
 * @param conventions whose figures and names of countries go with it, {@code pl-PL}
 * @param dates pattern of a day, for {@link java.time.format.DateTimeFormatter}
 * @param plurals the rules by which words follow numbers
 * @param sorting the database's name for the order of its letters, {@code polish}; empty for the
 *     one that suits most languages
 * @param countries ISO 3166 codes of countries whose papers are written in it
 * @param complete whether the build refuses a text that it lacks; without, English stands in
 */
public record Language(
    String code,
    String name,
    Locale conventions,
    String dates,
    PluralRules plurals,
    String sorting,
    List<String> countries,
    boolean complete)
    implements Serializable {

  public Language {
    countries = List.copyOf(countries);
  }

  /** The language alone, without a country. */
  public Locale locale() {
    return Locale.forLanguageTag(code);
  }
}
