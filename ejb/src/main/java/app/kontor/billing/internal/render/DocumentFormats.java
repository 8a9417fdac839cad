package app.kontor.billing.internal.render;

import app.kontor.measure.Quantity;
import app.kontor.money.Iban;
import app.kontor.money.Money;
import app.kontor.money.UnitPrice;
import app.kontor.platform.language.Countries;
import app.kontor.platform.language.Figures;
import app.kontor.tax.VatRate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;

/** Amounts, prices, rates and units as documents have them. */
final class DocumentFormats {
  private final Locale locale;
  private final DocumentTexts texts;
  private final Figures figures;

  DocumentFormats(Locale locale, DocumentTexts texts) {
    this.locale = locale;
    this.texts = texts;
    this.figures = Figures.of(locale);
  }

  /** The amount without its currency, which stands once at the head. */
  String amount(Money money) {
    return figures.amount(money);
  }

  /** Amount and currency code, kept on one line. */
  String money(Money money) {
    return figures.money(money);
  }

  String price(UnitPrice price) {
    BigDecimal base = price.baseQuantity().value();
    return Figures.per(
        number(price.amount(), price.amount().scale()),
        price.baseQuantity(),
        number(base, base.scale()));
  }

  String quantity(Quantity quantity) {
    return number(quantity.value(), quantity.value().scale());
  }

  /** What a quantity is in the unit the item is counted in. */
  String base(Quantity quantity) {
    return "=" + Figures.NO_BREAK + quantity(quantity) + Figures.NO_BREAK + unit(quantity);
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
    return number(percent, Math.max(0, percent.scale())) + Figures.NO_BREAK + "%";
  }

  String number(BigDecimal value, int decimals) {
    return figures.number(value, decimals, decimals);
  }

  String date(LocalDate date) {
    return figures.printedDate(date);
  }

  String country(String code) {
    return Countries.name(code, locale);
  }

  /** In groups of four, as printed on statements. */
  String iban(String iban) {
    return Iban.grouped(iban).replace(' ', Figures.NO_BREAK);
  }
}
