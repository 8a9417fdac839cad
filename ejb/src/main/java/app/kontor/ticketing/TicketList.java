package app.kontor.ticketing;

import app.kontor.gate.CurrentActor;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.list.Audience;
import app.kontor.platform.list.Badge;
import app.kontor.platform.list.FilterField;
import app.kontor.platform.list.FilterValues;
import app.kontor.platform.list.ListCell;
import app.kontor.platform.list.ListDefinition;
import app.kontor.platform.list.ListShape;
import app.kontor.platform.list.Phrase;
import app.kontor.ticketing.TicketFilter.AssignedTo;
import app.kontor.ticketing.TicketFilter.Sort;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Set;

/** Tickets of the actor's company, or for staff the queue of all. */
@Dependent
public class TicketList implements ListDefinition<TicketSummary> {
  /** What a customer sees unless all tickets are asked for. */
  public static final Set<TicketStatus> OPEN =
      Set.copyOf(EnumSet.complementOf(EnumSet.of(TicketStatus.CLOSED)));

  public static final ListShape<TicketSummary> SHAPE =
      ListShape.<TicketSummary>named("tickets")
          .link("number", "common.number", TicketSummary::number, "ticket")
          .tight()
          .text("subject", "ticket.subject", TicketSummary::subject)
          .text("kind", "ticket.kind", TicketSummary::kind)
          .text("customer", "ticket.customer", TicketSummary::partnerName)
          .code("customer-number", "ticket.customer", TicketSummary::partnerNumber)
          .text("order", "ticket.order", TicketSummary::orderNumber)
          .text("item", "ticket.order", TicketSummary::itemName)
          .text("reporter", "ticket.by", TicketSummary::reportedBy)
          .date("reported", "ticket.reported", TicketSummary::reportedAt)
          .date("updated", "ticket.updated", TicketSummary::updatedAt)
          .status("status", "common.status", TicketSummary::status)
          .status("customer-status", "common.status", TicketList::customerStatus)
          .text("assignee", "common.status", TicketList::assignee)
          .page(
              Audience.CUSTOMER,
              ListCell.of("number"),
              ListCell.of("subject").over("kind"),
              ListCell.of("order").over("item"),
              ListCell.of("reporter"),
              ListCell.of("updated"),
              ListCell.of("customer-status"))
          .page(
              Audience.STAFF,
              ListCell.of("number"),
              ListCell.of("subject").over("kind"),
              ListCell.of("customer").over("customer-number"),
              ListCell.of("order").over("item"),
              ListCell.of("reported"),
              ListCell.of("status").over("assignee"))
          .filter(FilterField.search("q", "office.queue.search", "index.search"))
          .build();

  private final Tickets tickets;
  private final CurrentActor actor;

  @Inject
  public TicketList(Tickets tickets, CurrentActor actor) {
    this.tickets = tickets;
    this.actor = actor;
  }

  @Override
  public ListShape<TicketSummary> shape() {
    return SHAPE;
  }

  @Override
  public Page<TicketSummary> rows(FilterValues filter, PageRequest page) {
    return tickets.list(actor.get().isStaff() ? queue(filter) : own(filter), page);
  }

  private static TicketFilter queue(FilterValues filter) {
    TicketView view = filter.constant("view", TicketView.class);
    return (view == null ? TicketView.WORK : view).filter(filter.text("q"));
  }

  private static TicketFilter own(FilterValues filter) {
    return new TicketFilter(
        filter.text("q"), filter.flag("all") ? Set.of() : OPEN, AssignedTo.ANYBODY, Sort.LATEST);
  }

  private static Object assignee(TicketSummary ticket) {
    String name = ticket.assignee();
    return name == null ? Phrase.of("office.queue.nobody") : name;
  }

  private static Badge customerStatus(TicketSummary ticket) {
    TicketStatus.CustomerStatus status = ticket.customerStatus();
    return switch (status) {
      case YOUR_ANSWER_NEEDED -> Badge.of(status, "danger", "pi-reply");
      case RECEIVED -> Badge.of(status, "info", "pi-inbox");
      case IN_PROGRESS -> Badge.of(status, "active", "pi-cog");
      case SOLVED -> Badge.of(status, "ok", "pi-check");
      case CLOSED -> Badge.of(status, "neutral", "pi-lock");
    };
  }
}
