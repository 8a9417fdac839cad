package app.kontor.web.service;

import app.kontor.ticketing.TicketAction;
import app.kontor.ticketing.TicketDetail;
import app.kontor.ticketing.Tickets;
import app.kontor.web.common.page.PageInfo;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** A ticket as the customer sees it, with a message to the staff. */
@Named
@ViewScoped
public class TicketPage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String PATH = "/ticket.xhtml";

  @Inject private Tickets tickets;
  @Inject private PageInfo page;

  private String number = "";
  private @Nullable TicketDetail ticket;
  private final MessageForm message = new MessageForm();

  public void load() {
    TicketDetail found = tickets.ticket(number);
    ticket = found;
    number = found.number();
  }

  /** Sends the message. */
  public String send() {
    tickets.reply(message.to(number, page.key()));
    page.done("ticket.sent");
    return page.redirect(PATH, "ticket", number);
  }

  /** Agrees with the solution. */
  public String confirm() {
    TicketDetail shown = ticket;
    if (shown != null) {
      tickets.confirmSolution(number, shown.version());
      page.done("ticket.confirmed", number);
    }
    return page.redirect(PATH, "ticket", number);
  }

  /** Whether the visitor may do that now, as the core says. */
  public boolean may(TicketAction action) {
    TicketDetail shown = ticket;
    return shown != null && shown.actions().allows(action);
  }

  public @Nullable TicketDetail getTicket() {
    return ticket;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(@Nullable String number) {
    this.number = number == null ? "" : number;
  }

  public MessageForm getMessage() {
    return message;
  }
}
