package app.kontor.web.service;

import app.kontor.ordering.OrderFilter;
import app.kontor.ordering.OrderLine;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.Ordering;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.failure.BusinessException;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.ticketing.ReportTicket;
import app.kontor.ticketing.TicketKind;
import app.kontor.ticketing.Tickets;
import app.kontor.web.common.page.Choice;
import app.kontor.web.common.page.PageInfo;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reporting a ticket, about an order line, an order, or anything else. */
@Named
@ViewScoped
public class ReportPage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int LATEST_ORDERS = 20;

  @Inject private Tickets tickets;
  @Inject private Ordering ordering;
  @Inject private PageInfo page;

  private @Nullable String order;
  private @Nullable String line;
  private @Nullable TicketKind kind;
  private @Nullable String subject;
  private final MessageForm message = new MessageForm();
  private List<Choice> lines = List.of();
  private List<String> orders = List.of();

  /** Fetches what can be chosen; another company's order answers as unknown. */
  public void load() {
    orders =
        ordering.list(OrderFilter.all(), PageRequest.first(LATEST_ORDERS)).rows().stream()
            .map(one -> one.number().value())
            .toList();
    chooseOrder();
  }

  /** The order whose lines are offered, so that the choice comes back. */
  public String getKept() {
    return lines.isEmpty() || order == null ? "" : order;
  }

  /** Offers the lines again, if the order is still there. */
  public void setKept(String chosen) {
    if (!chosen.isBlank()) {
      order = chosen;
      try {
        chooseOrder();
      } catch (BusinessException unknown) {
        lines = List.of();
      }
    }
  }

  /** Offers the lines of the order that was typed. */
  public void chooseOrder() {
    String number = order;
    lines =
        number == null || number.isBlank()
            ? List.of()
            : ordering.order(new OrderNumber(number.strip())).lines().stream()
                .filter(each -> !each.isCharge())
                .map(ReportPage::choice)
                .toList();
  }

  private static Choice choice(OrderLine line) {
    return new Choice(
        String.valueOf(line.lineNumber()),
        line.lineNumber() + ". " + line.item().number() + " · " + line.item().name());
  }

  /** Reports it. */
  public String send() {
    TicketKind chosen = kind;
    if (chosen == null) {
      throw InvalidInput.required("kind");
    }
    String number =
        tickets.report(
            new ReportTicket(
                page.key(),
                order == null ? null : new OrderNumber(order),
                lineNumber(),
                chosen,
                subject == null ? "" : subject,
                message.getText(),
                message.uploads()));
    page.done("report.sent", number);
    return page.redirect("/ticket.xhtml", "ticket", number);
  }

  private int lineNumber() {
    String chosen = line;
    return chosen == null || !chosen.matches("\\d{1,6}") ? 0 : Integer.parseInt(chosen);
  }

  public List<TicketKind> getKinds() {
    return List.of(TicketKind.values());
  }

  public List<Choice> getLines() {
    return lines;
  }

  public List<String> getOrders() {
    return orders;
  }

  public @Nullable String getOrder() {
    return order;
  }

  public void setOrder(@Nullable String order) {
    this.order = order;
  }

  public @Nullable String getLine() {
    return line;
  }

  public void setLine(@Nullable String line) {
    this.line = line;
  }

  public @Nullable TicketKind getKind() {
    return kind;
  }

  public void setKind(@Nullable TicketKind kind) {
    this.kind = kind;
  }

  public @Nullable String getSubject() {
    return subject;
  }

  public void setSubject(@Nullable String subject) {
    this.subject = subject;
  }

  public MessageForm getMessage() {
    return message;
  }
}
