package app.kontor.web.service;

import app.kontor.gate.CurrentActor;
import app.kontor.ticketing.TicketAction;
import app.kontor.ticketing.TicketDetail;
import app.kontor.ticketing.TicketStatus;
import app.kontor.ticketing.Tickets;
import app.kontor.web.common.page.Choice;
import app.kontor.web.common.page.PageInfo;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A ticket as staff work it: answers, notes, assignment, status. */
@Named
@ViewScoped
public class OfficeTicketPage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String PATH = "/office/ticket.xhtml";

  @Inject private Tickets tickets;
  @Inject private CurrentActor actor;
  @Inject private PageInfo page;

  private String number = "";
  private @Nullable TicketDetail ticket;
  private long version;
  private final MessageForm message = new MessageForm();
  private TicketStatus next = TicketStatus.WAITING_FOR_CUSTOMER;
  private @Nullable String assignee;
  private List<Choice> assignees = List.of();

  public void load() {
    TicketDetail found = tickets.ticket(number);
    ticket = found;
    number = found.number();
    version = found.version();
    assignee = found.assigneeEmail();
    assignees =
        tickets.assignees().stream()
            .map(person -> new Choice(person.email(), person.name()))
            .toList();
  }

  /** The version that was read, so that nothing newer is overwritten. */
  public long getVersion() {
    return version;
  }

  public void setVersion(long version) {
    this.version = version;
  }

  /** Sends the text to the customer. */
  public String answer() {
    tickets.answer(message.to(number, page.key()), version, next);
    return done("office.ticket.answered");
  }

  /** Keeps the text among staff. */
  public String note() {
    tickets.note(message.to(number, page.key()));
    return done("office.ticket.noted");
  }

  /** Gives the ticket to the chosen person. */
  public String assign() {
    tickets.assign(number, version, assignee);
    return done("office.ticket.assigned");
  }

  /** Gives the ticket to the visitor. */
  public String take() {
    tickets.assign(number, version, actor.get().email());
    return done("office.ticket.assigned");
  }

  /** Moves the ticket without a message. */
  public String move(String status) {
    tickets.changeStatus(number, version, TicketStatus.valueOf(status));
    return done("office.ticket.moved");
  }

  private String done(String what) {
    page.done(what);
    return page.redirect(PATH, "ticket", number);
  }

  /** Whether the visitor may do that now, as the core says. */
  public boolean may(TicketAction action) {
    TicketDetail shown = ticket;
    return shown != null && shown.actions().allows(action);
  }

  public List<TicketStatus> getAfterwards() {
    return List.of(TicketStatus.WAITING_FOR_CUSTOMER, TicketStatus.SOLVED, TicketStatus.OPEN);
  }

  public @Nullable TicketDetail getTicket() {
    return ticket;
  }

  public List<Choice> getAssignees() {
    return assignees;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(@Nullable String number) {
    this.number = number == null ? "" : number;
  }

  public TicketStatus getNext() {
    return next;
  }

  public void setNext(TicketStatus next) {
    this.next = next;
  }

  public @Nullable String getAssignee() {
    return assignee;
  }

  public void setAssignee(@Nullable String assignee) {
    this.assignee = assignee;
  }

  public MessageForm getMessage() {
    return message;
  }
}
