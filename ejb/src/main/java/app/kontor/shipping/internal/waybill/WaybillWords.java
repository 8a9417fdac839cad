package app.kontor.shipping.internal.waybill;

import app.kontor.platform.language.Figures;
import app.kontor.platform.language.Language;
import app.kontor.platform.language.Languages;
import app.kontor.shipping.model.Waybill;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/**
 * The words on a waybill: in the language of the sender's country, with English beside for couriers
 * abroad.
 */
final class WaybillWords {
  private static final String WORDS = "/app/kontor/shipping/waybill";

  private final Properties own;
  private final Properties english;
  private final Locale locale;

  private WaybillWords(Language language) {
    this.locale = language.locale();
    this.own = Languages.words(WORDS, language.code());
    this.english = Languages.words(WORDS, Languages.DEFAULT);
  }

  static WaybillWords from(String country) {
    return new WaybillWords(Languages.ofCountry(country));
  }

  private static String word(Properties words, String key) {
    return Objects.requireNonNull(words.getProperty(key), key);
  }

  /** In the own language only. */
  String own(String key) {
    return word(own, key);
  }

  /** What the waybill's product is called; its code where nobody has named it. */
  String product(Waybill waybill) {
    String key = "product." + waybill.adapter() + "." + waybill.product();
    return own.getProperty(key, waybill.product());
  }

  String english(String key) {
    return word(english, key);
  }

  /** In the own language and in English: {@code "Nadawca / Sender"}. */
  String both(String key) {
    String first = word(own, key);
    String second = word(english, key);
    return first.equals(second) ? first : first + " / " + second;
  }

  /** {@code 2,5 kg}, in the own language's figures. */
  String weight(BigDecimal kilograms) {
    return Figures.of(locale).number(kilograms) + " kg";
  }

  Locale locale() {
    return locale;
  }

  /** ISO dates are read alike everywhere. */
  static DateTimeFormatter dates() {
    return DateTimeFormatter.ISO_LOCAL_DATE;
  }
}
