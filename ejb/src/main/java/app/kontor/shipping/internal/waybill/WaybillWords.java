package app.kontor.shipping.internal.waybill;

import app.kontor.platform.Figures;
import app.kontor.shipping.model.Waybill;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The words on a waybill: in the language of the sender's country, with English beside for couriers
 * abroad.
 */
final class WaybillWords {
  private static final ResourceBundle.Control EXACT =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final ResourceBundle own;
  private final ResourceBundle english;
  private final Locale locale;

  private WaybillWords(Locale locale) {
    this.locale = locale;
    this.own = bundle(locale);
    this.english = bundle(Locale.ENGLISH);
  }

  static WaybillWords from(String country) {
    return new WaybillWords(
        switch (country) {
          case "PL" -> new Locale("pl");
          case "DE", "AT", "CH" -> Locale.GERMAN;
          default -> Locale.ENGLISH;
        });
  }

  private static ResourceBundle bundle(Locale language) {
    return ResourceBundle.getBundle(
        "app.kontor.shipping.waybill", language, WaybillWords.class.getClassLoader(), EXACT);
  }

  /** In the own language only. */
  String own(String key) {
    return own.getString(key);
  }

  /** What the waybill's product is called; its code where nobody has named it. */
  String product(Waybill waybill) {
    String key = "product." + waybill.adapter() + "." + waybill.product();
    return own.containsKey(key) ? own.getString(key) : waybill.product();
  }

  String english(String key) {
    return english.getString(key);
  }

  /** In the own language and in English: {@code "Nadawca / Sender"}. */
  String both(String key) {
    String first = own.getString(key);
    String second = english.getString(key);
    return first.equals(second) ? first : first + " / " + second;
  }

  /** {@code 2,5 kg}, in the own language's figures. */
  String weight(BigDecimal kilograms) {
    return new Figures(locale).number(kilograms) + " kg";
  }

  Locale locale() {
    return locale;
  }

  /** ISO dates are read alike everywhere. */
  static DateTimeFormatter dates() {
    return DateTimeFormatter.ISO_LOCAL_DATE;
  }
}
