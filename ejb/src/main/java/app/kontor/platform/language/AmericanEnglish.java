package app.kontor.platform.language;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * English for readers in the United States. Our texts are written in British English; this one
 * table makes American ones of them, so that there is no second set of texts to keep. Dates and
 * figures follow from the locale {@code en-US}.
 */
public final class AmericanEnglish {
  private static final String COUNTRY = "US";
  private static final Map<String, String> WORDS = words();
  private static final Pattern BRITISH =
      Pattern.compile("\\b(" + String.join("|", WORDS.keySet()) + ")\\b", Pattern.CASE_INSENSITIVE);

  /** Markup, FreeMarker's expressions and names in braces are no prose. */
  private static final Pattern PROSE =
      Pattern.compile("\\$\\{[^}]*}|</?[#@]?[a-zA-Z][^>]*>|([^<$]+|[<$])");

  private AmericanEnglish() {}

  private static Map<String, String> words() {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("cancelled", "canceled");
    words.put("cancelling", "canceling");
    words.put("catalogues", "catalogs");
    words.put("catalogue", "catalog");
    words.put("postcodes", "ZIP codes");
    words.put("postcode", "ZIP code");
    words.put("baskets", "carts");
    words.put("basket", "cart");
    words.put("colours", "colors");
    words.put("colour", "color");
    words.put("organisation", "organization");
    words.put("authorised", "authorized");
    words.put("recognised", "recognized");
    words.put("licence", "license");
    words.put("cheque", "check");
    words.put("grey", "gray");
    words.put("centre", "center");
    words.put("programmes", "programs");
    words.put("programme", "program");
    words.put("metres", "meters");
    words.put("metre", "meter");
    words.put("litres", "liters");
    words.put("litre", "liter");
    words.put("labelled", "labeled");
    words.put("despatched", "dispatched");
    words.put("despatch", "dispatch");
    words.put("enquiry", "inquiry");
    words.put("instalments", "installments");
    words.put("instalment", "installment");
    words.put("imprint", "legal notice");
    words.put("23/11/2026", "11/23/2026");
    return words;
  }

  /**
   * The language and conventions of a reader.
   *
   * @param language a language code such as {@code en}
   * @param country ISO 3166 code of where the reader's company is; empty if it is not known
   * @return {@code en-US} for English in the United States, else the language alone
   */
  public static Locale locale(String language, String country) {
    return language.equals("en") && country.equals(COUNTRY)
        ? Locale.US
        : Locale.forLanguageTag(language);
  }

  /** Whether texts for this locale are to be respelled. */
  public static boolean isFor(Locale locale) {
    return locale.getLanguage().equals("en") && locale.getCountry().equals(COUNTRY);
  }

  /** Our text, respelled if it is for a reader in the United States. */
  public static String spell(String text, Locale locale) {
    return isFor(locale) ? spell(text) : text;
  }

  /** Our own text as Americans write it; not meant for what people have typed. */
  public static String spell(String text) {
    return PROSE
        .matcher(text)
        .replaceAll(
            part ->
                Matcher.quoteReplacement(
                    part.group(1) == null ? part.group() : words(part.group())));
  }

  private static String words(String prose) {
    return BRITISH
        .matcher(prose)
        .replaceAll(word -> Matcher.quoteReplacement(american(word.group())));
  }

  private static String american(String british) {
    String word = WORDS.getOrDefault(british.toLowerCase(Locale.ROOT), british);
    return Character.isUpperCase(british.charAt(0))
        ? Character.toUpperCase(word.charAt(0)) + word.substring(1)
        : word;
  }
}
