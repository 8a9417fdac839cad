package app.kontor.billing.internal.render;

import app.kontor.measure.Quantity;
import app.kontor.money.Money;
import app.kontor.money.UnitPrice;
import app.kontor.platform.Languages;
import app.kontor.tax.VatRate;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers, amounts, dates and units as the document's language writes them. */
final class Formats {
  private static final char NO_BREAK_SPACE = '\u00A0';
  private final Locale locale;
  private final DocumentTexts texts;
  private final DecimalFormatSymbols symbols;
  private final DateTimeFormatter dates;

  Formats(Locale locale, DocumentTexts texts) {
    this.locale = locale;
    this.texts = texts;
    this.symbols = DecimalFormatSymbols.getInstance(Languages.of(locale).conventions());
    this.dates = DateTimeFormatter.ofPattern(texts.get("format.date"), locale);
  }

  /** The amount without its currency, which stands once at the head. */
  String amount(Money money) {
    return number(money.amount(), money.currency().getDefaultFractionDigits());
  }

  /** Amount and currency code, kept on one line. */
  String money(Money money) {
    return amount(money) + NO_BREAK_SPACE + money.currency().getCurrencyCode();
  }

  String price(UnitPrice price) {
    String amount = number(price.amount(), price.amount().scale());
    BigDecimal base = price.baseQuantity().value();
    return base.compareTo(BigDecimal.ONE) == 0
        ? amount
        : amount + NO_BREAK_SPACE + "/" + NO_BREAK_SPACE + number(base, base.scale());
  }

  String quantity(Quantity quantity) {
    return number(quantity.value(), quantity.value().scale());
  }

  String unit(Quantity quantity) {
    return texts.getOr("unit." + quantity.unit().code(), quantity.unit().code());
  }

  /** The rate as documents write it: per cent, or the word for an exempt category. */
  String rate(VatRate rate) {
    return switch (rate.category()) {
      case "K" -> texts.get("rate.intra-eu");
      case "G" -> texts.get("rate.export");
      default -> percent(rate.percent());
    };
  }

  String percent(BigDecimal percent) {
    return number(percent, Math.max(0, percent.scale())) + NO_BREAK_SPACE + "%";
  }

  String number(BigDecimal value, int decimals) {
    DecimalFormat format = new DecimalFormat("#,##0", symbols);
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    return format.format(value);
  }

  String date(LocalDate date) {
    return date.format(dates);
  }

  String country(String code) {
    return new Locale.Builder().setRegion(code).build().getDisplayCountry(locale);
  }

  /** In groups of four, as printed on statements. */
  String iban(String iban) {
    return iban.replaceAll("(.{4})(?=.)", "$1" + NO_BREAK_SPACE);
  }
}
