package app.kontor.ordering.model;

import app.kontor.measure.Quantity;
import app.kontor.measure.SalesUnit;
import app.kontor.ordering.ChangeRefused;
import app.kontor.ordering.LinePrice;
import app.kontor.ordering.OrderChange;
import app.kontor.ordering.OrderDetail;
import app.kontor.ordering.OrderDifference;
import app.kontor.ordering.OrderDifference.Kind;
import app.kontor.ordering.OrderLine;
import app.kontor.ordering.OrderPolicy;
import app.kontor.ordering.model.ChangePlan.KeptLine;
import app.kontor.ordering.model.SalesOrderLine.NewLine;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.tax.VatBreakdown;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How an order is cut in two: what stays, as a change of the order, and what is taken out. Prices
 * are those that were agreed, whatever the quantities are now, and the delivery charge stays.
 *
 * @param rest what becomes of the order itself
 * @param moved what the new order gets, in base units, by line number of the old one
 */
public record SplitPlan(ChangePlan rest, Map<Integer, Quantity> moved) {
  public SplitPlan {
    moved = Collections.unmodifiableMap(new TreeMap<>(moved));
  }

  /**
   * Decides over an order as it is.
   *
   * @param quantities in the units sold, by line number
   * @throws ChangeRefused if the order cannot be cut so
   * @throws InvalidInput naming the line
   */
  public static SplitPlan of(OrderDetail order, Map<Integer, BigDecimal> quantities) {
    if (!OrderPolicy.CAN_BE_CHANGED.isKeptBy(order)) {
      throw new ChangeRefused("CHANGE_ORDER_ENDED", order.number(), order.status());
    }
    Map<Integer, Quantity> moved = moved(order, quantities);
    if (moved.isEmpty()) {
      throw new ChangeRefused("SPLIT_NOTHING", order.number());
    }
    Map<Integer, KeptLine> kept = new TreeMap<>();
    List<Integer> removed = new ArrayList<>();
    List<LinePrice> prices = new ArrayList<>();
    List<OrderDifference> differences = new ArrayList<>();
    @Nullable NewLine charge = null;
    boolean stays = false;
    for (OrderLine line : order.lines()) {
      Quantity out = moved.get(line.lineNumber());
      if (line.isCharge()) {
        charge = asItIs(line);
        prices.add(line.price());
      } else if (out == null) {
        stays = true;
        prices.add(line.price());
      } else if (out.compareTo(line.ordered()) == 0) {
        removed.add(line.lineNumber());
        differences.add(difference(line, Kind.REMOVED, ""));
      } else {
        Quantity left = line.ordered().minus(out);
        LinePrice price = LinePrice.of(line.price().unit(), left, line.price().vat());
        stays = true;
        kept.put(line.lineNumber(), new KeptLine(left, price, null));
        prices.add(price);
        differences.add(difference(line, Kind.QUANTITY, line.portion(left).sold().toString()));
      }
    }
    if (!stays) {
      throw new ChangeRefused("SPLIT_ALL", order.number());
    }
    ChangePlan rest =
        new ChangePlan(
            kept,
            removed,
            List.of(),
            order.delivery(),
            charge,
            OrderChange.Terms.of(order),
            List.of(),
            differences,
            order.totals(),
            VatBreakdown.of(order.currency(), prices));
    return new SplitPlan(rest, moved);
  }

  private static Map<Integer, Quantity> moved(
      OrderDetail order, Map<Integer, BigDecimal> quantities) {
    Map<Integer, Quantity> moved = new TreeMap<>();
    quantities.forEach(
        (number, quantity) -> {
          if (quantity.signum() != 0) {
            moved.put(number, moved(order, number, quantity));
          }
        });
    return moved;
  }

  private static Quantity moved(OrderDetail order, int number, BigDecimal quantity) {
    String field = number + ":quantity";
    OrderLine line =
        order.lines().stream()
            .filter(one -> one.lineNumber() == number && !one.isCharge())
            .findFirst()
            .orElseThrow(() -> new InvalidInput(field, "CHANGE_STRANGE_LINE", number));
    if (quantity.signum() < 0) {
      throw new InvalidInput(field, "CHANGE_NEGATIVE");
    }
    @Nullable SalesUnit sold = line.item().soldIn();
    Quantity base = Quantity.of(ChangePolicy.base(line, quantity), line.ordered().unit());
    Quantity most = line.movable();
    if (base.compareTo(most) > 0) {
      throw new InvalidInput(field, "SPLIT_TOO_MUCH", line.portion(most).sold().toString());
    }
    boolean whole = sold == null || quantity.stripTrailingZeros().scale() <= 0;
    if (!whole && base.compareTo(most) != 0) {
      throw new InvalidInput(field, "SPLIT_PART_OF_UNIT");
    }
    return base;
  }

  private static OrderDifference difference(OrderLine line, Kind kind, String after) {
    return new OrderDifference(
        kind,
        line.lineNumber(),
        line.item().number() + " " + line.item().name(),
        line.portion(line.ordered()).sold().toString(),
        after);
  }

  private static NewLine asItIs(OrderLine line) {
    return new NewLine(
        line.itemId(),
        line.type(),
        line.item(),
        line.ordered(),
        line.price(),
        line.priceList(),
        null,
        line.wish());
  }
}
