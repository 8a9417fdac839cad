package app.kontor.ordering.internal;

import app.kontor.catalogue.BuyersNumberData;
import app.kontor.catalogue.BuyersNumbers;
import app.kontor.catalogue.ItemNumber;
import app.kontor.gate.CurrentActor;
import app.kontor.ordering.ChangeOrder;
import app.kontor.ordering.MapOpenLines;
import app.kontor.ordering.MapOpenLines.Decision;
import app.kontor.ordering.OrderChange;
import app.kontor.ordering.OrderChanges;
import app.kontor.ordering.OrderDetail;
import app.kontor.ordering.model.OpenLineRow;
import app.kontor.ordering.model.SalesOrder;
import app.kontor.platform.failure.ChangedMeanwhile;
import app.kontor.platform.failure.InvalidInput;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Turns lines that were entered as text into lines of their order. */
@Dependent
public class OpenLineMapping {
  /** The longest reason of a change. */
  private static final int MAX_REASON = 300;

  @EJB private OrderChanges changes;
  @EJB private BuyersNumbers numbers;
  @Inject private CurrentActor actor;
  @Inject private Clock clock;
  @Inject private OrderRepository orders;
  @Inject private OpenLineRows rows;
  @Inject private OrderSteps steps;

  /** What the decisions come to: which of them is which added line. */
  private record Mapped(List<Integer> places, List<OrderChange.Added> added, List<String> words) {}

  void map(MapOpenLines command) {
    SalesOrder order = orders.getForUpdate(command.number(), actor.get().scope());
    if (order.version() != command.version()) {
      throw new ChangedMeanwhile();
    }
    Map<Long, OpenLineRow> open =
        rows.of(order).stream()
            .filter(OpenLineRow::isOpen)
            .collect(Collectors.toMap(OpenLineRow::id, Function.identity()));
    List<Decision> decisions = command.decisions();
    if (decisions.isEmpty()) {
      throw InvalidInput.required("");
    }
    Mapped mapped = new Mapped(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (int i = 0; i < decisions.size(); i++) {
      // each line once: the second of two decisions finds it decided
      OpenLineRow row = open.remove(decisions.get(i).line());
      if (row == null) {
        throw new InvalidInput(i + ":item", "LINE_DECIDED");
      }
      decide(order, row, decisions.get(i), i, mapped);
    }
    if (!mapped.added().isEmpty()) {
      change(command, order, mapped);
    }
    order.awaitNoMore(decisions.size());
    remember(command, order);
  }

  private void decide(SalesOrder order, OpenLineRow row, Decision decision, int place, Mapped to) {
    Instant now = clock.instant();
    String who = actor.get().name();
    ItemNumber item = decision.item();
    if (item == null) {
      row.drop(now, who);
      steps.note(order, "LINE_DROPPED", row.told());
      return;
    }
    BigDecimal quantity = decision.quantity();
    if (quantity == null) {
      throw InvalidInput.required(place + ":quantity");
    }
    row.map(item, now, who);
    to.places().add(place);
    to.added().add(new OrderChange.Added(item, quantity, decision.unit(), null));
    to.words().add(row.told() + " = " + item);
  }

  /** By the one engine of changes: differences, price of today, stock, pro-forma, mail. */
  private void change(MapOpenLines command, SalesOrder order, Mapped mapped) {
    OrderChange change =
        new OrderChange(List.of(), mapped.added(), OrderChange.Terms.of(order.detail()));
    String words = String.join("; ", mapped.words());
    try {
      changes.change(
          new ChangeOrder(
              command.key() + ":map",
              order.number(),
              order.version(),
              change,
              words.length() <= MAX_REASON ? words : words.substring(0, MAX_REASON - 1) + "…",
              null,
              changes.preview(order.number(), change).after().gross().toString()));
    } catch (InvalidInput refused) {
      throw atItsDecision(refused, mapped.places());
    }
  }

  private static InvalidInput atItsDecision(InvalidInput refused, List<Integer> places) {
    String[] field = refused.field().split(":", 2);
    if (field.length < 2 || !field[0].matches("\\d{1,4}")) {
      return refused;
    }
    int place = places.get(Integer.parseInt(field[0]));
    String part = field[1].toLowerCase(Locale.ROOT).contains("item") ? "item" : "quantity";
    return new InvalidInput(
        place + ":" + part, refused.code(), refused.args().toArray(Serializable[]::new));
  }

  private void remember(MapOpenLines command, SalesOrder order) {
    OrderDetail detail = order.detail();
    Map<Long, OpenLineRow> all =
        rows.of(order).stream().collect(Collectors.toMap(OpenLineRow::id, Function.identity()));
    for (int i = 0; i < command.decisions().size(); i++) {
      Decision decision = command.decisions().get(i);
      ItemNumber item = decision.item();
      OpenLineRow row = all.get(decision.line());
      if (item != null && row != null && decision.remembered()) {
        remember(
            command.key() + ":" + row.id(),
            new BuyersNumberData(detail.buyer().partnerNumber(), row.told(), item, "", false),
            i);
      }
    }
  }

  private void remember(String key, BuyersNumberData number, int place) {
    try {
      number.check();
      numbers.keep(key, number);
    } catch (InvalidInput refused) {
      throw new InvalidInput(
          place + ":remembered", refused.code(), refused.args().toArray(Serializable[]::new));
    }
  }
}
