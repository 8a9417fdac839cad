package app.kontor.notification.internal.kind;

import app.kontor.measure.Portion;
import app.kontor.measure.Quantity;
import app.kontor.money.Money;
import app.kontor.money.UnitPrice;
import app.kontor.party.Seller;
import app.kontor.platform.language.Figures;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes values as people of one language read them; dates in the seller's zone. */
final class MailFormats {
  private final Figures figures;
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
    this.figures = Figures.of(locale);
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
    return figures.money(money);
  }

  /** {@code 1,25} for one unit, {@code 12,50 / 100 szt.} for several; without the currency. */
  String price(UnitPrice price) {
    return Figures.per(
        figures.number(price.amount(), 2, 6), price.baseQuantity(), quantity(price.baseQuantity()));
  }

  /** {@code 12,5 kg}. */
  String quantity(Quantity quantity) {
    return figures.number(quantity.value(), 0, 6) + Figures.NO_BREAK + words.unit(quantity.unit());
  }

  /** {@code 3 op. = 300 szt.}; without the base unit where it is sold in that. */
  String portion(Portion portion) {
    return portion.isConverted()
        ? quantity(portion.sold()) + " = " + quantity(portion.base())
        : quantity(portion.base());
  }

  String weight(BigDecimal kilograms) {
    return figures.number(kilograms, 0, 3) + Figures.NO_BREAK + "kg";
  }

  /** Empty for no date. */
  String date(@Nullable LocalDate date) {
    return date == null ? "" : figures.printedDate(date);
  }

  String date(Instant instant) {
    return date(seller.dayOf(instant));
  }
}
