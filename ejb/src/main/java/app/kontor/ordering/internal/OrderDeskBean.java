package app.kontor.ordering.internal;

import app.kontor.catalogue.Catalogue;
import app.kontor.gate.Allowed;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Permission;
import app.kontor.gate.UseCases;
import app.kontor.ordering.CheckedRow;
import app.kontor.ordering.EnterOrder;
import app.kontor.ordering.MapOpenLines;
import app.kontor.ordering.OpenLine;
import app.kontor.ordering.OpenLine.Told;
import app.kontor.ordering.OrderDesk;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.Ordering;
import app.kontor.ordering.model.OpenLineRow;
import app.kontor.ordering.model.SalesOrder;
import app.kontor.party.Channel;
import app.kontor.party.Parties;
import app.kontor.party.PartnerNumber;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.number.NumberRange;
import app.kontor.platform.once.Once;
import app.kontor.platform.once.Once.Made;
import app.kontor.stock.Stock;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Checks and enters what staff are told, also lines of which only the words are known. */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class OrderDeskBean implements OrderDesk {
  private static final int MOST_TOLD = 100;

  @EJB private Ordering ordering;
  @Inject private CurrentActor actor;
  @Inject private Clock clock;
  @Inject private Parties parties;
  @Inject private Catalogue catalogue;
  @Inject private Stock stock;
  @Inject private Quotes quotes;
  @Inject private OrderRepository orders;
  @Inject private OrderPlacement placement;
  @Inject private PromiseKeeping promises;
  @Inject private OrderSteps steps;
  @Inject private OpenLineRows rows;
  @Inject private OpenLineMapping mapping;
  @Inject private Once once;

  @Override
  @Allowed(Permission.ORDER_ENTER)
  public List<CheckedRow> check(PartnerNumber partnerNumber, Channel channel, String text) {
    RowCheck check = new RowCheck(quotes, new PricedLines(catalogue, stock, quotes));
    return check.check(
        new RowCheck.Asked(
            actor.get().language(),
            parties.seller(),
            parties.partner(partnerNumber),
            channel,
            words -> catalogue.meantBy(partnerNumber, words)),
        RowCheck.rows(text));
  }

  /** What is asked for under a key. */
  private record Entered(EnterOrder command, List<Told> told) {}

  @Override
  @Allowed(value = Permission.ORDER_ENTER, audit = true)
  public OrderNumber enter(EnterOrder command, List<Told> toldLines) {
    if (toldLines.isEmpty()) {
      return ordering.enter(command);
    }
    List<Told> lines = checked(toldLines);
    return new OrderNumber(
        once.run(
                "enter-order-told",
                actor.get().userId() + ":" + command.key(),
                new Entered(command, lines),
                Made.class,
                () -> new Made(entered(command, lines).number().value()))
            .reference());
  }

  private static List<Told> checked(List<Told> told) {
    if (told.size() > MOST_TOLD) {
      throw new InvalidInput("", "TOO_MANY_ROWS", MOST_TOLD);
    }
    List<Told> lines = new ArrayList<>();
    for (int i = 0; i < told.size(); i++) {
      Told line = told.get(i);
      String words = line.told().strip();
      if (words.isEmpty()) {
        throw InvalidInput.required(i + ":told");
      }
      if (words.length() > Told.MAX) {
        throw new InvalidInput(i + ":told", "TOO_LONG", Told.MAX);
      }
      BigDecimal quantity = line.quantity();
      if (quantity != null) {
        NumberRange.ORDERED.check(i + ":quantity", quantity);
      }
      lines.add(new Told(words, quantity, line.unit()));
    }
    return lines;
  }

  private SalesOrder entered(EnterOrder command, List<Told> told) {
    // it waits for its lines, so no rule confirms it
    SalesOrder order = placement.enter(command).order();
    order.awaitLines(told.size());
    Instant now = clock.instant();
    for (int i = 0; i < told.size(); i++) {
      rows.add(new OpenLineRow(order, i + 1, told.get(i), now, actor.get().name()));
    }
    steps.note(order, "LINES_OPEN", String.valueOf(told.size()));
    promises.schedule(order);
    return order;
  }

  @Override
  @Allowed(Permission.ORDER_MANAGE)
  public List<OpenLine> openLines(OrderNumber number) {
    SalesOrder order =
        orders.shown(orders.spelled(number, actor.get().scope()), parties.visibility());
    return rows.of(order).stream().map(OpenLineRow::view).toList();
  }

  @Override
  @Allowed(value = Permission.ORDER_MANAGE, audit = true)
  public void map(MapOpenLines command) {
    once.run(
        "map-open-lines",
        actor.get().userId() + ":" + command.key(),
        command,
        Made.class,
        () -> {
          mapping.map(command);
          return new Made(command.number().value());
        });
  }
}
