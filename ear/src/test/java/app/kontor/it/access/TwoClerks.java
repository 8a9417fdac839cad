package app.kontor.it.access;

import app.kontor.banking.AllocationPart;
import app.kontor.banking.Banking;
import app.kontor.banking.EntryFilter;
import app.kontor.banking.EntryView;
import app.kontor.billing.DocumentNumber;
import app.kontor.gate.Actor;
import app.kontor.gate.Role;
import app.kontor.it.trade.Camt;
import app.kontor.it.trade.Customer;
import app.kontor.it.trade.Trade;
import app.kontor.measure.Quantity;
import app.kontor.money.Money;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.Ordering;
import app.kontor.ordering.PromiseDates;
import app.kontor.ordering.Promises;
import app.kontor.ordering.ReceivedMoney;
import app.kontor.platform.data.PageRequest;
import app.kontor.sharing.Forms;
import app.kontor.sharing.SendForm;
import app.kontor.sharing.SendOutcome;
import app.kontor.shipping.Shipping;
import app.kontor.ticketing.ReportTicket;
import app.kontor.ticketing.TicketKind;
import app.kontor.ticketing.TicketStatus;
import app.kontor.ticketing.Tickets;
import app.kontor.ticketing.WriteMessage;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/** Two who work on orders, payments, tickets and forms that were sent. */
@ApplicationScoped
class TwoClerks implements Editors {
  @Inject private Trade trade;
  @EJB private Banking banking;
  @EJB private Forms forms;
  @EJB private Ordering ordering;
  @EJB private Promises promises;
  @EJB private Shipping shipping;
  @EJB private Tickets tickets;

  /** By use case: reads, and gives back what changes it to a first or second state. */
  @Override
  public Map<String, Supplier<IntConsumer>> examples() {
    Map<String, Supplier<IntConsumer>> all = new TreeMap<>();
    all.put("BankingBean.accept", this::proposal);
    all.put("FormsBean.finish", this::submission);
    all.put("OrderingBean.cancel", this::cancelledOrder);
    all.put("OrderingBean.close", this::closedOrder);
    all.put("OrderingBean.confirm", this::confirmedOrder);
    all.put("PromisesBean.change", this::promisedOrder);
    all.put("TicketsBean.answer", this::answeredTicket);
    all.put("TicketsBean.assign", this::assignedTicket);
    all.put("TicketsBean.changeStatus", this::movedTicket);
    all.put("TicketsBean.confirmSolution", this::solvedTicket);
    return all;
  }

  private IntConsumer proposal() {
    Customer customer = trade.customer("STALEPAY", null);
    String order = trade.confirmed(customer, 5, Trade.key(), "stale");
    Money half =
        Money.of(
            trade.gross(order).amount().divide(BigDecimal.valueOf(2), 2, RoundingMode.DOWN),
            trade.gross(order).currency());
    trade.load(
        order + ".xml",
        new Camt(order, trade.today())
            .credit(half, customer.name(), customer.account(), trade.paymentReference(order)));
    Actor clerk = trade.staff(Role.ACCOUNTING);
    EntryView entry =
        trade
            .as(
                clerk,
                () ->
                    banking.entries(
                        new EntryFilter(null, order, null, null, false), PageRequest.first(5)))
            .rows()
            .get(0);
    List<AllocationPart> seen = entry.proposals().get(0).allocations();
    return change -> {
      List<AllocationPart> shown =
          change == 1
              ? seen
              : List.of(
                  new AllocationPart(new DocumentNumber("PF/0000/00000"), seen.get(0).amount()));
      trade.as(clerk, () -> banking.accept(Trade.key(), entry.reference(), shown));
    };
  }

  private IntConsumer submission() {
    Actor person = trade.customer("STALEFORM", null).person(Role.DOCUMENTS);
    Map<String, String> values =
        Map.of("what", "address", "from", "2027-12-01", "details", "a new gate");
    SendOutcome sent =
        trade.as(person, () -> forms.send(new SendForm(Trade.key(), "contact-data", values)));
    String number = ((SendOutcome.Sent) sent).number();
    Actor staff = trade.staff(Role.DOCUMENTS);
    long version = trade.as(staff, () -> forms.submission(number)).version();
    return change -> trade.as(staff, () -> forms.finish(number, version, "note " + change));
  }

  private IntConsumer confirmedOrder() {
    String order = trade.submitted(trade.customer("STALEORD", null), 2, Trade.key(), "stale");
    Actor sales = trade.staff(Role.SALES);
    long read = trade.as(sales, () -> ordering.order(new OrderNumber(order))).version();
    return change -> trade.as(sales, () -> ordering.confirm(new OrderNumber(order), read));
  }

  private IntConsumer promisedOrder() {
    String order = trade.confirmed(trade.customer("STALEPRO", null), 2, Trade.key(), "stale");
    Actor sales = trade.staff(Role.SALES);
    long read = trade.as(sales, () -> ordering.order(new OrderNumber(order))).version();
    return change ->
        trade.as(
            sales,
            () ->
                promises.change(
                    new PromiseDates(
                        new OrderNumber(order),
                        read,
                        Map.of(1, trade.today().plusDays(20 + change)),
                        "late")));
  }

  private IntConsumer cancelledOrder() {
    String order = trade.confirmed(trade.customer("STALECAN", null), 2, Trade.key(), "stale");
    Actor sales = trade.staff(Role.SALES);
    long read = trade.as(sales, () -> ordering.order(new OrderNumber(order))).version();
    return change ->
        trade.as(sales, () -> ordering.cancel(new OrderNumber(order), read, "why " + change, null));
  }

  private IntConsumer closedOrder() {
    Customer customer = trade.customer("STALECLO", null);
    String order = trade.confirmed(customer, 5, Trade.key(), "stale");
    trade.load(
        order + ".xml",
        new Camt(order, trade.today())
            .credit(
                trade.gross(order),
                customer.name(),
                customer.account(),
                trade.paymentReference(order)));
    trade.as(
        trade.staff(Role.WAREHOUSE),
        () ->
            shipping.issueGoods(
                Trade.key(),
                new OrderNumber(order),
                Trade.WAREHOUSE,
                Map.of(1, Quantity.pieces(2))));
    Actor sales = trade.staff(Role.SALES);
    long read = trade.as(sales, () -> ordering.order(new OrderNumber(order))).version();
    return change ->
        trade.as(
            sales,
            () ->
                ordering.close(
                    new OrderNumber(order), read, "why " + change, ReceivedMoney.values()[0]));
  }

  private String ticket() {
    return trade.as(
        trade.customer("STALETIC", null).person(Role.SERVICE),
        () ->
            tickets.report(
                new ReportTicket(
                    Trade.key(), null, 0, TicketKind.DEFECT, "stale", "stale", List.of())));
  }

  private long ticketVersion(String ticket) {
    return trade.as(trade.staff(Role.SERVICE), () -> tickets.ticket(ticket)).version();
  }

  private IntConsumer answeredTicket() {
    String ticket = ticket();
    long read = ticketVersion(ticket);
    return change ->
        trade.as(
            trade.staff(Role.SERVICE),
            () ->
                tickets.answer(
                    new WriteMessage(Trade.key(), ticket, "answer " + change, List.of()),
                    read,
                    TicketStatus.OPEN));
  }

  private IntConsumer assignedTicket() {
    String ticket = ticket();
    long read = ticketVersion(ticket);
    Actor worker = trade.staff(Role.SERVICE);
    return change ->
        trade.as(worker, () -> tickets.assign(ticket, read, change == 1 ? worker.email() : null));
  }

  private IntConsumer movedTicket() {
    String ticket = ticket();
    long read = ticketVersion(ticket);
    return change ->
        trade.as(
            trade.staff(Role.SERVICE),
            () ->
                tickets.changeStatus(
                    ticket,
                    read,
                    change == 1 ? TicketStatus.SOLVED : TicketStatus.WAITING_FOR_CUSTOMER));
  }

  private IntConsumer solvedTicket() {
    Customer customer = trade.customer("STALESOL", null);
    Actor person = customer.person(Role.SERVICE);
    String ticket =
        trade.as(
            person,
            () ->
                tickets.report(
                    new ReportTicket(
                        Trade.key(), null, 0, TicketKind.DEFECT, "stale", "stale", List.of())));
    trade.as(
        trade.staff(Role.SERVICE),
        () -> tickets.changeStatus(ticket, ticketVersion(ticket), TicketStatus.SOLVED));
    long read = ticketVersion(ticket);
    return change -> trade.as(person, () -> tickets.confirmSolution(ticket, read));
  }
}
