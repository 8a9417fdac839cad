package app.kontor.notification.internal.kind;

import app.kontor.measure.Quantity;
import app.kontor.money.Money;
import app.kontor.money.UnitPrice;
import app.kontor.party.Seller;
import app.kontor.platform.AmericanEnglish;
import app.kontor.platform.Languages;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes values as people of one language read them; dates in the seller's zone. */
final class MailFormats {
  private final Locale locale;
  private final Seller seller;
  private final String portal;
  private final MailWords words;

  /**
   * Formats of one mail.
   *
   * @param seller whose days the dates are
   * @param portal address of the portals, without a slash at the end
   */
  MailFormats(Locale locale, Seller seller, String portal) {
    this.locale = locale;
    this.seller = seller;
    this.portal = portal;
    this.words = MailWords.of(locale);
  }

  MailWords words() {
    return words;
  }

  /** The whole address of a page, by its path below the portals'. */
  String link(String path) {
    return portal + path;
  }

  /** {@code 1 234,50 PLN}. */
  String money(Money money) {
    return number(money.amount(), money.amount().scale(), money.amount().scale())
        + "\u00a0"
        + money.currency().getCurrencyCode();
  }

  /** {@code 1,25} for one unit, {@code 12,50 / 100 szt.} for several; without the currency. */
  String price(UnitPrice price) {
    String amount = number(price.amount(), 2, 6);
    return price.baseQuantity().value().compareTo(BigDecimal.ONE) == 0
        ? amount
        : amount + "\u00a0/\u00a0" + quantity(price.baseQuantity());
  }

  /** {@code 12,5 kg}. */
  String quantity(Quantity quantity) {
    return number(quantity.value(), 0, 6) + "\u00a0" + words.unit(quantity.unit());
  }

  String weight(BigDecimal kilograms) {
    return number(kilograms, 0, 3) + "\u00a0kg";
  }

  /** Empty for no date. */
  String date(@Nullable LocalDate date) {
    if (date == null) {
      return "";
    }
    String pattern = AmericanEnglish.isFor(locale) ? "MMMM d, yyyy" : Languages.of(locale).dates();
    return DateTimeFormatter.ofPattern(pattern, locale).format(date);
  }

  String date(Instant instant) {
    return date(seller.dayOf(instant));
  }

  private String number(BigDecimal value, int leastDecimals, int mostDecimals) {
    DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(locale));
    format.setMinimumFractionDigits(leastDecimals);
    format.setMaximumFractionDigits(mostDecimals);
    return format.format(value);
  }
}
