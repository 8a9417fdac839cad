package app.kontor.it.access;

import app.kontor.catalogue.ItemNumber;
import app.kontor.gate.Actor;
import app.kontor.gate.Role;
import app.kontor.it.trade.Customer;
import app.kontor.it.trade.Trade;
import app.kontor.ordering.ConfirmRule;
import app.kontor.ordering.ConfirmRules;
import app.kontor.ordering.EnterOrder;
import app.kontor.ordering.MapOpenLines;
import app.kontor.ordering.OpenLine;
import app.kontor.ordering.OrderDesk;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.Ordering;
import app.kontor.party.Channel;
import app.kontor.party.PartnerNumber;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/** Two who say what lines of one order are, or when orders are confirmed. */
@ApplicationScoped
class TwoAtTheDesk implements Editors {
  @Inject private Trade trade;
  @EJB private OrderDesk desk;
  @EJB private Ordering ordering;
  @EJB private ConfirmRules rules;

  @Override
  public Map<String, Supplier<IntConsumer>> examples() {
    Map<String, Supplier<IntConsumer>> all = new TreeMap<>();
    all.put("ConfirmRulesBean.save", this::rule);
    all.put("OrderDeskBean.map", this::lines);
    return all;
  }

  private IntConsumer rule() {
    Actor admin = trade.staff(Role.ADMINISTRATOR);
    ConfirmRule read = trade.as(admin, () -> rules.rule(ConfirmRule.EVERYBODY));
    return change ->
        trade.as(
            admin,
            () ->
                rules.save(
                    new ConfirmRule(
                        read.group(), read.version(), false, null, change, true, true, true)));
  }

  private IntConsumer lines() {
    Customer customer = trade.customer("STALETOLD", null);
    Actor sales = trade.staff(Role.SALES);
    EnterOrder command =
        new EnterOrder(
            Trade.key(),
            new PartnerNumber(customer.number()),
            Channel.PHONE,
            customer.addressCode(),
            "PICKUP",
            null,
            null,
            null,
            null,
            List.of(EnterOrder.Line.of(new ItemNumber(Trade.ITEM), BigDecimal.TEN)));
    List<OpenLine.Told> told =
        List.of(new OpenLine.Told("one", null, null), new OpenLine.Told("another", null, null));
    OrderNumber order = trade.as(sales, () -> desk.enter(command, told));
    long read = trade.as(sales, () -> ordering.order(order)).version();
    List<OpenLine> open = trade.as(sales, () -> desk.openLines(order));
    return change ->
        trade.as(
            sales,
            () ->
                desk.map(
                    new MapOpenLines(
                        Trade.key(),
                        order,
                        read,
                        List.of(MapOpenLines.Decision.dropped(open.get(change - 1).id())))));
  }
}
