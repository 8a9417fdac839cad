package app.kontor.ordering.model;

import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.ItemType;
import app.kontor.measure.Quantity;
import app.kontor.money.Money;
import app.kontor.money.UnitPrice;
import app.kontor.ordering.LineItem;
import app.kontor.ordering.LinePrice;
import app.kontor.ordering.NotOrderable;
import app.kontor.ordering.Ordering.DeliveryMethod;
import app.kontor.ordering.model.SalesOrderLine.NewLine;
import app.kontor.pricing.Price;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns wanted items into order lines, over prices and rates already read. */
public final class LineFactory {
  private static final String CHARGE_NUMBER = "DELIVERY";
  private static final String CHARGE_CLASS = "STANDARD";

  private LineFactory() {}

  /**
   * The lines of an order, with a charge for the delivery where it costs something.
   *
   * @throws NotOrderable if nothing is wanted, or an item is inactive or has no price
   * @throws app.kontor.platform.failure.InvalidInput if a quantity is not a multiple of the
   *     packaging
   */
  public static List<NewLine> lines(
      Collection<Wanted> wanted, Quote quote, DeliveryMethod delivery) {
    List<NewLine> lines = new ArrayList<>();
    for (Wanted want : wanted) {
      lines.add(line(want, quote));
    }
    if (lines.isEmpty()) {
      throw new NotOrderable("EMPTY_BASKET", "");
    }
    if (delivery.charge().isPositive()) {
      lines.add(charge(delivery, quote));
    }
    return lines;
  }

  private static NewLine line(Wanted want, Quote quote) {
    Price price = quote.price(want);
    LinePolicy.requireAll(want, price);
    if (price == null) {
      throw new IllegalStateException("no price and not refused: " + want.item().number());
    }
    LinePrice cost =
        LinePrice.of(price.price(), want.quantity(), quote.rate(want.item().vatClass()));
    return new NewLine(
        want.item().id(),
        want.item().type(),
        LineItem.of(want.item(), want.soldIn()).calledBy(quote.buyersNumber(want)),
        want.quantity(),
        cost,
        price.priceList(),
        quote.receipt(want));
  }

  /** The line of what a delivery costs, or null if it costs nothing. */
  static @Nullable NewLine chargeOf(DeliveryMethod delivery, Quote quote) {
    return delivery.charge().isPositive() ? charge(delivery, quote) : null;
  }

  private static NewLine charge(DeliveryMethod delivery, Quote quote) {
    Quantity one = Quantity.pieces(1);
    Money charge = delivery.charge();
    UnitPrice unit = new UnitPrice(charge.amount(), charge.currency(), one);
    return new NewLine(
        0,
        ItemType.SERVICE,
        LineItem.named(new ItemNumber(CHARGE_NUMBER), delivery.name()),
        one,
        LinePrice.of(unit, one, quote.rate(CHARGE_CLASS)),
        "",
        null);
  }
}
