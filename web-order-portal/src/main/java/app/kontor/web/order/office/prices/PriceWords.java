package app.kontor.web.order.office.prices;

import app.kontor.measure.Quantity;
import app.kontor.measure.UnitCode;
import app.kontor.money.UnitPrice;
import app.kontor.pricing.PriceAudience;
import app.kontor.pricing.PriceFormula;
import app.kontor.pricing.PriceMove;
import app.kontor.pricing.PriceRehearsal;
import app.kontor.web.common.page.Texts;
import app.kontor.web.common.page.Visitor;
import app.kontor.web.common.tag.Functions;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Changes of prices in the words and figures of the visitor, wherever a page shows them. */
@Named
@RequestScoped
public class PriceWords {
  @Inject private Texts texts;
  @Inject private Visitor visitor;

  /**
   * From which quantity a price holds, with the unit where it is for another than the base unit.
   */
  public String from(BigDecimal quantity, @Nullable UnitCode unit) {
    return unit == null
        ? visitor.formats().number(quantity)
        : visitor.formats().quantity(Quantity.of(quantity, unit));
  }

  /**
   * An amount, with the quantity it is for unless that is one; a dash for none.
   *
   * @param decimals with which the amounts beside it are shown
   */
  public String terms(PriceMove.@Nullable Terms terms, Currency currency, int decimals) {
    if (terms == null) {
      return "–";
    }
    UnitPrice price = new UnitPrice(terms.amount(), currency, Quantity.pieces(1));
    String amount = visitor.formats().price(price, decimals);
    return terms.perQuantity().compareTo(BigDecimal.ONE) == 0
        ? amount
        : amount + " / " + visitor.formats().number(terms.perQuantity());
  }

  /** By how much a price of a file changes. */
  public String ofFile(PriceMove move) {
    BigDecimal by = move.percent();
    if (by == null) {
      return move.before() == null ? texts.of("office.price-list-import.new") : "–";
    }
    return percent(by);
  }

  /** By how much a price of a release changes. */
  public String ofRelease(PriceRehearsal.Move move) {
    BigDecimal by = move.percent();
    if (by == null) {
      String word = move.before() == null ? "new" : move.after() == null ? "gone" : "free";
      return texts.of("office.price-release.change." + word);
    }
    return percent(by);
  }

  private String percent(BigDecimal by) {
    return (by.signum() > 0 ? "+" : "") + visitor.formats().number(by) + "\u00A0%";
  }

  /** {@code BASE-PLN −12 %}: where prices begin, and what becomes of them. */
  public String formula(@Nullable PriceFormula formula) {
    if (formula == null) {
      return texts.of("prices.formula.none");
    }
    BigDecimal rate = formula.rate();
    return formula.source()
        + (formula.percent().signum() == 0 ? "" : " " + percent(formula.percent()))
        + (rate == null ? "" : " × " + visitor.formats().number(rate));
  }

  /** What is left above cost, with the cost; a dash where nobody knows or may see it. */
  public String margin(PriceRehearsal.Move move) {
    BigDecimal cost = move.cost();
    if (cost == null) {
      return "–";
    }
    BigDecimal margin = move.margin();
    return (margin == null ? "–" : visitor.formats().number(margin) + "\u00A0%")
        + " ("
        + visitor.formats().number(cost)
        + ")";
  }

  /** For whom a list is, in words. */
  public String audience(PriceRehearsal.Affected affected) {
    String named = affected.audiences().stream().map(this::word).collect(Collectors.joining(", "));
    if (affected.base()) {
      return texts.of("office.price-release.everybody", affected.currency());
    }
    String own =
        affected.customers().isNone()
            ? ""
            : Functions.plural(affected.customers(), "office.price-release.own");
    return named.isEmpty() && own.isEmpty()
        ? texts.of("office.price-release.nobody")
        : named.isEmpty() || own.isEmpty() ? named + own : named + ", " + own;
  }

  private String word(PriceAudience audience) {
    return (texts.word(audience.kind()) + " " + audience.code()).strip();
  }
}
