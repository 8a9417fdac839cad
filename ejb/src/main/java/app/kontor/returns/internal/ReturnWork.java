package app.kontor.returns.internal;

import app.kontor.gate.CurrentActor;
import app.kontor.gate.PartnerScope;
import app.kontor.measure.Quantity;
import app.kontor.money.Money;
import app.kontor.ordering.LinePrice;
import app.kontor.ordering.OrderDetail;
import app.kontor.ordering.OrderLine;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.Ordering;
import app.kontor.platform.failure.ChangedMeanwhile;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.number.NumberRange;
import app.kontor.returns.BookArrival;
import app.kontor.returns.DecideReturn;
import app.kontor.returns.ReturnNumber;
import app.kontor.returns.ReturnOutcome;
import app.kontor.returns.ReturnableLine;
import app.kontor.returns.ReturnedMoney;
import app.kontor.returns.Returns;
import app.kontor.returns.ReturnsRefusal.MoreThanLeft;
import app.kontor.returns.SettleReturn;
import app.kontor.returns.internal.ReturnRepository.Sight;
import app.kontor.returns.model.GoodsReturn;
import app.kontor.returns.model.GoodsReturn.Counted;
import app.kontor.returns.model.GoodsReturnLine;
import app.kontor.returns.model.ReturnPolicy;
import app.kontor.returns.model.ReturnSums;
import app.kontor.stock.Stock;
import app.kontor.stock.StockLine;
import app.kontor.stock.Warehouse;
import app.kontor.tax.VatBreakdown;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What staff do with a return: decide, count, say what becomes of it. */
@Dependent
public class ReturnWork {
  private static final int MAX_CARRIER = 80;
  private static final int MAX_PARCEL = 60;

  private final CurrentActor actor;
  private final ReturnRepository rows;
  private final ReturnSight sight;
  private final Ordering ordering;
  private final Stock stock;
  private final Clock clock;

  @Inject
  ReturnWork(
      CurrentActor actor,
      ReturnRepository rows,
      ReturnSight sight,
      Ordering ordering,
      Stock stock,
      Clock clock) {
    this.actor = actor;
    this.rows = rows;
    this.sight = sight;
    this.ordering = ordering;
    this.stock = stock;
    this.clock = clock;
  }

  /** A return and its order, both locked. */
  record Locked(GoodsReturn goodsReturn, OrderDetail order) {}

  /** The return as it was when the decision was taken; its order is locked before it. */
  Locked lock(ReturnNumber number, long version) {
    Sight seen = sight.sight();
    GoodsReturn read = rows.get(number, seen);
    OrderDetail order = ordering.lock(read.orderNumber());
    GoodsReturn locked = rows.lock(read.number(), seen);
    if (locked.version() != version) {
      throw new ChangedMeanwhile();
    }
    return new Locked(locked, order);
  }

  GoodsReturn decide(DecideReturn command) {
    GoodsReturn asked = lock(command.number(), command.version()).goodsReturn();
    Map<Integer, DecideReturn.Line> said = new HashMap<>();
    command.lines().forEach(line -> said.put(line.lineNumber(), line));
    Map<Integer, Quantity> accepted = new TreeMap<>();
    Map<Integer, String> reasons = new HashMap<>();
    for (GoodsReturnLine line : asked.lines()) {
      DecideReturn.Line decision = said.get(line.lineNumber());
      String row = line.lineNumber() + ":";
      if (decision == null) {
        throw InvalidInput.required(row + "accepted");
      }
      Quantity taken = quantity(row + "accepted", line, decision.accepted());
      if (taken.compareTo(line.quantity()) > 0) {
        throw new InvalidInput(
            row + "accepted",
            "RETURN_MORE_THAN_ANNOUNCED",
            line.item().portion(line.quantity()).sold());
      }
      accepted.put(line.lineNumber(), taken);
      String reason = ReturnTexts.orNull(row + "reason", decision.reason(), Returns.MAX_REASON);
      if (reason == null && taken.compareTo(line.quantity()) < 0) {
        throw InvalidInput.required(row + "reason");
      }
      if (reason != null) {
        reasons.put(line.lineNumber(), reason);
      }
    }
    boolean any = accepted.values().stream().anyMatch(Quantity::isPositive);
    asked.decide(
        accepted,
        reasons,
        ReturnTexts.atMost("answer", command.answer(), Returns.MAX_NOTE),
        new GoodsReturn.Inbound(
            any ? warehouse("returnTo", command.returnTo()).code() : null,
            ReturnTexts.orNull("carrier", command.carrier(), MAX_CARRIER),
            ReturnTexts.orNull("parcelNumber", command.parcelNumber(), MAX_PARCEL),
            command.pickupOn()),
        actor.get().name(),
        clock.instant());
    return asked;
  }

  private static Quantity quantity(String field, GoodsReturnLine line, BigDecimal value) {
    NumberRange.ORDERED.check(field, value);
    if (!line.item().parts().isEmpty() && value.stripTrailingZeros().scale() > 0) {
      throw new InvalidInput(field, "NOT_WHOLE_BUNDLES", line.item().number(), line.lineNumber());
    }
    return Quantity.of(value, line.quantity().unit());
  }

  private Warehouse warehouse(String field, @Nullable String code) {
    if (code == null || code.isBlank()) {
      throw InvalidInput.required(field);
    }
    return stock.warehouses().stream()
        .filter(candidate -> candidate.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new InvalidInput(field, "NOT_A_VALUE", code));
  }

  GoodsReturn arrive(BookArrival command) {
    Locked locked = lock(command.number(), command.version());
    GoodsReturn awaited = locked.goodsReturn();
    awaited.requireAwaited();
    Warehouse warehouse = warehouse("warehouse", command.warehouseCode());
    Map<Integer, Quantity> others = ReturnSums.of(others(locked), GoodsReturn::taken);
    Map<Integer, BookArrival.Line> said = new HashMap<>();
    command.lines().forEach(line -> said.put(line.lineNumber(), line));
    Map<Integer, Counted> counted = new TreeMap<>();
    List<StockLine> toStock = new ArrayList<>();
    boolean any = false;
    for (GoodsReturnLine line : awaited.lines()) {
      Counted came = counted(line, said.get(line.lineNumber()));
      any |= came.kept().plus(came.sentBack()).isPositive();
      requireLeft(locked.order(), line, came, others);
      counted.put(line.lineNumber(), came);
      if (came.restocked().isPositive()) {
        toStock.add(
            line.item().stock(line.lineNumber(), line.itemId(), came.restocked(), BigDecimal.ZERO));
      }
    }
    if (!any) {
      throw new InvalidInput("form", "RETURN_WITHOUT_GOODS");
    }
    awaited.arrive(counted, warehouse.code(), actor.get().name(), clock.instant());
    stock.takeBack(warehouse.code(), awaited.number().value(), toStock);
    return awaited;
  }

  private List<GoodsReturn> others(Locked locked) {
    return rows
        .ofOrder(
            locked.order().number(),
            new Sight(new PartnerScope(locked.order().sellerId(), 0), false))
        .stream()
        .filter(one -> !one.equals(locked.goodsReturn()))
        .toList();
  }

  private static Counted counted(GoodsReturnLine line, BookArrival.@Nullable Line said) {
    String row = line.lineNumber() + ":";
    if (said == null) {
      throw InvalidInput.required(row + "restocked");
    }
    return new Counted(
        quantity(row + "restocked", line, said.restocked()),
        quantity(row + "scrapped", line, said.scrapped()),
        quantity(row + "sentBack", line, said.sentBack()),
        ReturnTexts.orNull(row + "condition", said.condition(), Returns.MAX_CONDITION));
  }

  /** More may come than was accepted, but never more than the customer had. */
  private static void requireLeft(
      OrderDetail order, GoodsReturnLine line, Counted came, Map<Integer, Quantity> others) {
    OrderLine ordered = ordered(order, line.lineNumber());
    Quantity zero = Quantity.zero(line.quantity().unit());
    ReturnableLine there =
        ReturnPolicy.returnable(
            ordered, others.getOrDefault(line.lineNumber(), zero), ordered.despatched());
    if (came.kept().compareTo(there.returnable()) > 0) {
      throw new MoreThanLeft(
          order.number(),
          line.lineNumber(),
          line.item().number(),
          line.item().portion(there.returnable()));
    }
  }

  private static OrderLine ordered(OrderDetail order, int lineNumber) {
    return order.lines().stream()
        .filter(line -> line.lineNumber() == lineNumber)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no line " + lineNumber));
  }

  GoodsReturn settle(SettleReturn command) {
    Locked locked = lock(command.number(), command.version());
    GoodsReturn arrived = locked.goodsReturn();
    arrived.requireArrived();
    OrderDetail order = locked.order();
    Map<Integer, Quantity> before = ReturnSums.of(others(locked), GoodsReturn::paidFor);
    Map<Integer, Money> due = new TreeMap<>();
    List<LinePrice> prices = new ArrayList<>();
    Map<Integer, Quantity> again = new TreeMap<>();
    for (GoodsReturnLine line : arrived.lines()) {
      ReturnOutcome outcome = command.outcomes().get(line.lineNumber());
      String field = line.lineNumber() + ":outcome";
      if (outcome == null) {
        throw InvalidInput.required(field);
      }
      if (outcome != ReturnOutcome.NONE
          && outcome != ReturnOutcome.REPAIR
          && !line.kept().isPositive()) {
        throw new InvalidInput(field, "RETURN_NOTHING_KEPT", line.item().number());
      }
      if (outcome.isMoney()) {
        Quantity zero = Quantity.zero(line.quantity().unit());
        LinePrice price =
            ReturnPolicy.due(
                ordered(order, line.lineNumber()),
                before.getOrDefault(line.lineNumber(), zero),
                line.kept());
        due.put(line.lineNumber(), price.net());
        prices.add(price);
      } else if (outcome == ReturnOutcome.REPLACEMENT) {
        again.put(line.lineNumber(), line.kept());
      }
    }
    OrderNumber replacement =
        again.isEmpty() ? null : ordering.replace(order.number(), again, arrived.number().value());
    arrived.settle(
        command.outcomes(),
        due,
        prices.isEmpty() ? null : money(order, prices),
        replacement,
        actor.get().name(),
        clock.instant());
    return arrived;
  }

  private static ReturnedMoney money(OrderDetail order, List<LinePrice> prices) {
    VatBreakdown sums = VatBreakdown.of(order.currency(), prices);
    return new ReturnedMoney(sums.net(), sums.vat(), sums.gross());
  }
}
