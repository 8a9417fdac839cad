package app.kontor.ticketing.internal;

import app.kontor.access.People;
import app.kontor.access.People.Person;
import app.kontor.gate.Actor;
import app.kontor.gate.Allowed;
import app.kontor.gate.AuditChanges;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Permission;
import app.kontor.gate.UseCases;
import app.kontor.ordering.OrderDetail;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.Ordering;
import app.kontor.party.Parties;
import app.kontor.party.Partner;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.data.Total;
import app.kontor.platform.failure.ChangedMeanwhile;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.file.FileStore;
import app.kontor.platform.file.FileUpload;
import app.kontor.platform.file.StoredFile;
import app.kontor.platform.number.NumberSeries;
import app.kontor.platform.once.Once;
import app.kontor.platform.once.Once.Made;
import app.kontor.ticketing.ReportTicket;
import app.kontor.ticketing.TicketAnswered;
import app.kontor.ticketing.TicketDetail;
import app.kontor.ticketing.TicketDetail.About;
import app.kontor.ticketing.TicketFilter;
import app.kontor.ticketing.TicketReported;
import app.kontor.ticketing.TicketStatus;
import app.kontor.ticketing.TicketSummary;
import app.kontor.ticketing.TicketingRefusal.UnknownTicket;
import app.kontor.ticketing.Tickets;
import app.kontor.ticketing.WriteMessage;
import app.kontor.ticketing.model.NewFile;
import app.kontor.ticketing.model.Ticket;
import app.kontor.ticketing.model.TicketFile;
import app.kontor.ticketing.model.TicketMessage;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The use cases of {@link Tickets}. */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class TicketsBean implements Tickets {
  private static final String SERIES = "ST";

  private final TicketRepository tickets;
  private final CurrentActor currentActor;
  private final AuditChanges audit;
  private final People people;
  private final Parties parties;
  private final Ordering ordering;
  private final FileStore fileStore;
  private final NumberSeries numbers;
  private final Once once;
  private final Clock clock;
  private final Event<TicketReported> reported;
  private final Event<TicketAnswered> answered;

  @Inject
  public TicketsBean(
      TicketRepository tickets,
      CurrentActor currentActor,
      AuditChanges audit,
      People people,
      Parties parties,
      Ordering ordering,
      FileStore fileStore,
      NumberSeries numbers,
      Once once,
      Clock clock,
      Event<TicketReported> reported,
      Event<TicketAnswered> answered) {
    this.tickets = tickets;
    this.currentActor = currentActor;
    this.audit = audit;
    this.people = people;
    this.parties = parties;
    this.ordering = ordering;
    this.fileStore = fileStore;
    this.numbers = numbers;
    this.once = once;
    this.clock = clock;
    this.reported = reported;
    this.answered = answered;
  }

  @Override
  @Allowed(value = Permission.TICKET_REPORT, audit = true)
  public String report(ReportTicket command) {
    String subject = required("subject", command.subject(), MAX_SUBJECT);
    String text = required("text", command.text(), MAX_TEXT);
    return once.run(
            "report-ticket",
            ownKey(command.key()),
            command,
            Made.class,
            () -> new Made(create(command, subject, text)))
        .reference();
  }

  private String create(ReportTicket command, String subject, String text) {
    Actor actor = currentActor.get();
    Partner partner = parties.ownPartner();
    About about = about(command);
    Instant now = clock.instant();
    LocalDate today = parties.seller().dayOf(now);
    List<NewFile> files = store(command.files());
    Ticket ticket =
        new Ticket(
            numbers.next(actor.sellerId(), SERIES, today),
            new Ticket.Reporter(
                actor.sellerId(),
                partner.id(),
                partner.number(),
                partner.name(),
                actor.name(),
                actor.email()),
            about,
            command.kind(),
            subject,
            now);
    ticket.describe(text, files, now);
    tickets.add(ticket);
    reported.fire(new TicketReported(actor.sellerId(), partner.id(), ticket.number()));
    return ticket.number();
  }

  private @Nullable About about(ReportTicket command) {
    OrderNumber number = command.orderNumber();
    if (number == null || number.value().isBlank()) {
      return null;
    }
    OrderDetail order = ordering.order(new OrderNumber(number.value().strip()));
    if (command.lineNumber() == 0) {
      return new About(order.number(), 0, null, null);
    }
    return order.lines().stream()
        .filter(line -> line.lineNumber() == command.lineNumber() && !line.isCharge())
        .findFirst()
        .map(
            line ->
                new About(
                    order.number(), line.lineNumber(), line.item().number(), line.item().name()))
        .orElseThrow(
            () -> new InvalidInput("line", "UNKNOWN_ORDER_LINE", command.lineNumber(), number));
  }

  @Override
  @Allowed({Permission.TICKET_REPORT, Permission.TICKET_WORK})
  public Page<TicketSummary> list(TicketFilter filter, PageRequest page) {
    return tickets.list(filter, currentActor.get(), page);
  }

  @Override
  @Allowed({Permission.TICKET_REPORT, Permission.TICKET_WORK})
  public Map<TicketStatus, Total> countByStatus() {
    return tickets.countByStatus(currentActor.get().scope());
  }

  @Override
  @Allowed({Permission.TICKET_REPORT, Permission.TICKET_WORK})
  public TicketDetail ticket(String number) {
    Actor actor = currentActor.get();
    return tickets.get(number, actor.scope()).detail(actor);
  }

  @Override
  @Allowed(value = Permission.TICKET_REPORT, audit = true)
  public void reply(WriteMessage command) {
    Partner partner = parties.ownPartner();
    write(
        "reply-to-ticket",
        command,
        (ticket, text, files) -> {
          TicketMessage message =
              ticket.reply(
                  currentActor.get().name() + ", " + partner.name(), text, files, clock.instant());
          tell(ticket, message);
        });
  }

  @Override
  @Allowed(value = Permission.TICKET_REPORT, audit = true)
  public void confirmSolution(String number, long version) {
    parties.ownPartner();
    locked(number, version).confirmSolution(clock.instant());
  }

  @Override
  @Allowed(value = Permission.TICKET_WORK, audit = true)
  public void answer(WriteMessage command, long version, TicketStatus next) {
    write(
        "answer-ticket",
        command,
        (ticket, text, files) -> {
          requireUnchanged(ticket, version);
          Actor actor = currentActor.get();
          TicketMessage message = ticket.answer(actor.name(), text, files, next, clock.instant());
          if (!ticket.isAssigned()) {
            ticket.assign(actor.userId(), actor.name(), actor.email());
          }
          tell(ticket, message);
        });
  }

  @Override
  @Allowed(value = Permission.TICKET_WORK, audit = true)
  public void note(WriteMessage command) {
    write(
        "note-on-ticket",
        command,
        (ticket, text, files) ->
            ticket.note(currentActor.get().name(), text, files, clock.instant()));
  }

  @Override
  @Allowed(value = Permission.TICKET_WORK, audit = true)
  public void assign(String number, long version, @Nullable String email) {
    Ticket ticket = locked(number, version);
    if (email == null || email.isEmpty()) {
      ticket.assign(0, null, null);
      return;
    }
    Person person =
        workers().stream()
            .filter(worker -> worker.email().equals(email))
            .findFirst()
            .orElseThrow(() -> new InvalidInput("assignee", "NOT_A_VALUE", email));
    ticket.assign(person.id(), person.name(), person.email());
  }

  @Override
  @Allowed(value = Permission.TICKET_WORK, audit = true)
  public void changeStatus(String number, long version, TicketStatus next) {
    Ticket ticket = locked(number, version);
    TicketStatus before = ticket.status();
    ticket.changeStatus(next, clock.instant());
    audit.note("status", before, ticket.status());
  }

  @Override
  @Allowed(Permission.TICKET_WORK)
  public List<Person> assignees() {
    return workers();
  }

  @Override
  @Allowed({Permission.TICKET_REPORT, Permission.TICKET_WORK})
  public FileContent file(String number, int position) {
    Actor actor = currentActor.get();
    TicketFile file =
        tickets
            .get(number, actor.scope())
            .file(position, actor.isStaff())
            .orElseThrow(() -> new UnknownTicket(number));
    StoredFile stored = fileStore.get(file.fileId());
    return new FileContent(
        stored.name(), stored.mediaType(), stored.size(), fileStore.open(file.fileId()));
  }

  /** What becomes of a message once text and files are known to be acceptable. */
  @FunctionalInterface
  private interface Writing {
    void write(Ticket ticket, String text, List<NewFile> files);
  }

  private void write(String name, WriteMessage command, Writing writing) {
    String text = required("text", command.text(), MAX_TEXT);
    String number = command.ticketNumber();
    once.run(
        name,
        ownKey(command.key()),
        command,
        Made.class,
        () -> {
          Ticket ticket = tickets.lock(number, currentActor.get().scope());
          writing.write(ticket, text, store(command.files()));
          return new Made(number);
        });
  }

  private void tell(Ticket ticket, TicketMessage message) {
    answered.fire(
        new TicketAnswered(
            ticket.sellerId(),
            ticket.partnerId(),
            ticket.number(),
            message.position(),
            message.side(),
            ticket.reporterEmail()));
  }

  private Ticket locked(String number, long version) {
    Ticket ticket = tickets.lock(number, currentActor.get().scope());
    requireUnchanged(ticket, version);
    return ticket;
  }

  private static void requireUnchanged(Ticket ticket, long version) {
    if (ticket.version() != version) {
      throw new ChangedMeanwhile();
    }
  }

  private List<Person> workers() {
    return people.holding(currentActor.get().sellerId(), 0, Permission.TICKET_WORK);
  }

  private List<NewFile> store(List<FileUpload> files) {
    return FILES.store(fileStore, files).stream().map(NewFile::of).toList();
  }

  /** Keys of different people never meet. */
  private String ownKey(String key) {
    return currentActor.get().userId() + ":" + key;
  }

  private static String required(String field, @Nullable String value, int max) {
    String text = value == null ? "" : value.strip();
    if (text.isEmpty()) {
      throw InvalidInput.required(field);
    }
    if (text.length() > max) {
      throw new InvalidInput(field, "TOO_LONG", max);
    }
    return text;
  }
}
