package app.kontor.shipping.internal;

import app.kontor.gate.CurrentActor;
import app.kontor.measure.Quantity;
import app.kontor.measure.SalesUnit;
import app.kontor.ordering.DeliveryMethods;
import app.kontor.ordering.OrderDetail;
import app.kontor.ordering.OrderLine;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.OrderSettings;
import app.kontor.ordering.Ordering;
import app.kontor.party.Parties;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.number.NumberSeries;
import app.kontor.platform.setting.Settings;
import app.kontor.shipping.DespatchNumber;
import app.kontor.shipping.GoodsIssued;
import app.kontor.shipping.NotReleased;
import app.kontor.shipping.model.Despatch;
import app.kontor.shipping.model.DespatchLine;
import app.kontor.stock.NotReserved;
import app.kontor.stock.Stock;
import app.kontor.stock.StockLine;
import app.kontor.stock.Warehouse;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes reserved goods of a released order out of a warehouse and writes the note. */
@Dependent
public class GoodsIssue {
  private static final String SERIES = "WZ";

  private final CurrentActor actor;
  private final ShippingRepository rows;
  private final Ordering ordering;
  private final DeliveryMethods deliveries;
  private final Stock stock;
  private final Settings settings;
  private final Parties parties;
  private final NumberSeries numbers;
  private final Clock clock;
  private final Event<GoodsIssued> issued;

  @Inject
  GoodsIssue(
      CurrentActor actor,
      ShippingRepository rows,
      Ordering ordering,
      DeliveryMethods deliveries,
      Stock stock,
      Settings settings,
      Parties parties,
      NumberSeries numbers,
      Clock clock,
      Event<GoodsIssued> issued) {
    this.actor = actor;
    this.rows = rows;
    this.ordering = ordering;
    this.deliveries = deliveries;
    this.stock = stock;
    this.settings = settings;
    this.parties = parties;
    this.numbers = numbers;
    this.clock = clock;
    this.issued = issued;
  }

  DespatchNumber issue(
      OrderNumber orderNumber, String warehouseCode, Map<Integer, Quantity> quantities) {
    OrderDetail order = ordering.lock(orderNumber);
    if (!order.isReleasedForDespatch()) {
      throw new NotReleased(orderNumber);
    }
    Warehouse warehouse =
        stock.warehouses().stream()
            .filter(candidate -> candidate.code().equals(warehouseCode))
            .findFirst()
            .orElseThrow(() -> new InvalidInput("warehouse", "NOT_A_VALUE", warehouseCode));
    Map<Integer, Quantity> taken = positive(quantities);
    Map<Integer, Quantity> there =
        stock.reserved(orderNumber.demand()).getOrDefault(warehouseCode, Map.of());
    requireReserved(orderNumber, there, taken);
    requireWholeBundles(order, taken);
    requireWhole(order, there, taken);
    requireTogether(order, there, taken);
    LocalDate today = parties.seller(order.sellerId()).today(clock);
    @Nullable String carrier = carrier(order);
    DespatchNumber number = new DespatchNumber(numbers.next(order.sellerId(), SERIES, today));
    ordering.recordDespatch(orderNumber, number.value(), taken);
    Instant now = clock.instant();
    Despatch despatch = new Despatch(number, order, warehouse, carrier, today);
    despatch.signedBy(actor.get().name(), now);
    List<StockLine> lines = new ArrayList<>();
    for (OrderLine line : order.lines()) {
      Quantity quantity = taken.get(line.lineNumber());
      if (quantity != null) {
        despatch.add(new DespatchLine(line, quantity));
        lines.add(line.item().stock(line.lineNumber(), line.itemId(), quantity, BigDecimal.ZERO));
      }
    }
    stock.issue(orderNumber.demand(), warehouseCode, number.value(), lines);
    rows.add(despatch);
    issued.fire(new GoodsIssued(order.sellerId(), order.buyer().partnerId(), orderNumber, number));
    return number;
  }

  private static Map<Integer, Quantity> positive(Map<Integer, Quantity> quantities) {
    Map<Integer, Quantity> taken = new HashMap<>();
    quantities.forEach(
        (line, quantity) -> {
          if (quantity.isNegative()) {
            throw new InvalidInput("quantity", "NOT_POSITIVE", line);
          }
          if (quantity.isPositive()) {
            taken.put(line, quantity);
          }
        });
    if (taken.isEmpty()) {
      throw InvalidInput.required("quantity");
    }
    return taken;
  }

  private static void requireReserved(
      OrderNumber orderNumber, Map<Integer, Quantity> there, Map<Integer, Quantity> taken) {
    taken.forEach(
        (line, quantity) -> {
          Quantity reserved = there.get(line);
          if (reserved == null || quantity.compareTo(reserved) > 0) {
            throw new NotReserved(orderNumber.demand(), line);
          }
        });
  }

  /** Half of a bundle is none. */
  private static void requireWholeBundles(OrderDetail order, Map<Integer, Quantity> taken) {
    for (OrderLine line : order.lines()) {
      Quantity quantity = taken.get(line.lineNumber());
      if (quantity != null && !line.item().parts().isEmpty() && quantity.value().scale() > 0) {
        throw new InvalidInput(
            "quantity", "NOT_WHOLE_BUNDLES", line.item().number(), line.lineNumber());
      }
    }
  }

  /** Where the seller sends whole units only, a part of what is there is whole. */
  private void requireWhole(
      OrderDetail order, Map<Integer, Quantity> there, Map<Integer, Quantity> taken) {
    if (!settings.get(order.sellerId(), OrderSettings.WHOLE_UNITS)) {
      return;
    }
    for (OrderLine line : order.lines()) {
      Quantity quantity = taken.get(line.lineNumber());
      SalesUnit unit = line.item().soldIn();
      if (quantity != null
          && unit != null
          && !quantity.equals(there.get(line.lineNumber()))
          && unit.of(quantity).isEmpty()) {
        throw new InvalidInput(
            "quantity",
            "NOT_WHOLE_UNITS",
            line.item().number(),
            unit.factor().toPlainString(),
            line.lineNumber());
      }
    }
  }

  /**
   * What was ordered to come together leaves when all of it is there, and all of it that lies in
   * the warehouse. Who has agreed with the customer on something else changes the order first.
   */
  private static void requireTogether(
      OrderDetail order, Map<Integer, Quantity> there, Map<Integer, Quantity> taken) {
    if (!order.delivery().isTogether()) {
      return;
    }
    for (OrderLine line : order.lines()) {
      Quantity lies = there.get(line.lineNumber());
      boolean left =
          lies != null && lies.isPositive() && !lies.equals(taken.get(line.lineNumber()));
      if (left || line.backordered().isPositive()) {
        throw new InvalidInput(
            "quantity", "GOES_TOGETHER", line.item().number(), line.lineNumber());
      }
    }
  }

  private @Nullable String carrier(OrderDetail order) {
    return deliveries.carrier(order.delivery().method()).orElse(null);
  }
}
