package app.kontor.web.common.tag;

import app.kontor.billing.DocumentDetail;
import app.kontor.money.UnitPrice;
import app.kontor.ordering.Basket;
import app.kontor.ordering.CheckedRow;
import app.kontor.ordering.LinePrice;
import app.kontor.ordering.Offer;
import app.kontor.ordering.OrderLine;
import app.kontor.ordering.PublicOffer;
import app.kontor.pricing.ListedPrice;
import app.kontor.pricing.Price;
import app.kontor.pricing.PriceMove;
import app.kontor.pricing.PriceReceipt;
import app.kontor.pricing.PriceRehearsal;
import java.math.BigDecimal;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * The decimals with which prices that stand below each other are shown: as many as the price has
 * that needs most, and those of the price list it comes from at least.
 */
public final class PriceDecimals {
  private PriceDecimals() {}

  /**
   * Of all together.
   *
   * @param rows prices, or rows of a list that have one, or one of these; what has none needs none
   */
  public static int of(@Nullable Object rows) {
    return rows instanceof Collection<?> all
        ? all.stream().mapToInt(PriceDecimals::ofRow).max().orElse(0)
        : ofRow(rows);
  }

  private static int ofRow(@Nullable Object row) {
    if (row instanceof UnitPrice price) {
      return price.amount().scale();
    }
    if (row instanceof Price price) {
      return Math.max(price.decimals(), ofRow(price.price()));
    }
    if (row instanceof PublicOffer offer) {
      return Math.max(offer.decimals(), ofRow(offer.net()));
    }
    if (row instanceof Basket.Line line) {
      return ofLine(line);
    }
    return row instanceof BigDecimal amount
        ? Math.max(0, amount.stripTrailingZeros().scale())
        : ofChange(row);
  }

  /** The decimals of a list are those of its prices for base units. */
  private static int ofLine(Basket.Line line) {
    Price price = line.price();
    int lists = price == null || line.soldIn() != null ? 0 : price.decimals();
    return Math.max(lists, ofRow(line.shownPrice()));
  }

  private static int ofChange(@Nullable Object row) {
    if (row instanceof PriceRehearsal.Move move) {
      return Math.max(ofRow(move.before()), ofRow(move.after()));
    }
    if (row instanceof PriceMove move) {
      return Math.max(ofRow(move.before()), ofRow(move.after()));
    }
    if (row instanceof PriceMove.Terms terms) {
      return ofRow(terms.amount());
    }
    return row instanceof PriceReceipt.Row asked ? ofRow(asked.amount()) : ofRowWithPrice(row);
  }

  private static int ofRowWithPrice(@Nullable Object row) {
    if (row instanceof ListedPrice listed) {
      return ofRow(listed.price());
    }
    if (row instanceof Price.Break step) {
      return ofRow(step.price());
    }
    if (row instanceof Offer offer) {
      return ofRow(offer.price());
    }
    if (row instanceof CheckedRow checked) {
      return ofRow(checked.together());
    }
    if (row instanceof LinePrice price) {
      return ofRow(price.unit());
    }
    if (row instanceof OrderLine line) {
      return ofRow(line.shownPrice());
    }
    return row instanceof DocumentDetail.Line line ? ofRow(line.shownPrice()) : 0;
  }
}
