package app.kontor.ticketing.model;

import app.kontor.access.Actions;
import app.kontor.catalogue.ItemNumber;
import app.kontor.gate.Actor;
import app.kontor.ordering.OrderNumber;
import app.kontor.party.PartnerNumber;
import app.kontor.platform.model.Aggregate;
import app.kontor.ticketing.TicketAction;
import app.kontor.ticketing.TicketDetail;
import app.kontor.ticketing.TicketDetail.Side;
import app.kontor.ticketing.TicketKind;
import app.kontor.ticketing.TicketStatus;
import app.kontor.ticketing.TicketSummary;
import app.kontor.ticketing.TicketingRefusal.StepNotPossible;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A service ticket. It is NEW until staff answer or take it up; then OPEN (staff act),
 * WAITING_FOR_CUSTOMER or SOLVED. A customer's message brings it back to OPEN from all of these.
 * CLOSED is final: the customer confirmed the solution, or staff ended the matter. The time of the
 * first answer is kept for good.
 */
@Entity
@Table(name = "ticket")
public class Ticket extends Aggregate {
  /** What staff have to act on. */
  public static final Set<TicketStatus> TO_WORK = Set.of(TicketStatus.NEW, TicketStatus.OPEN);

  /** What somebody has to act on. */
  public static final Set<TicketStatus> UNSETTLED =
      Set.of(TicketStatus.NEW, TicketStatus.OPEN, TicketStatus.WAITING_FOR_CUSTOMER);

  /** What a customer may still answer. */
  public static final Set<TicketStatus> NOT_CLOSED =
      Set.of(
          TicketStatus.NEW,
          TicketStatus.OPEN,
          TicketStatus.WAITING_FOR_CUSTOMER,
          TicketStatus.SOLVED);

  private static final Map<TicketStatus, Set<TicketStatus>> STEPS = steps();

  @Column(name = "seller_id", updatable = false)
  private long sellerId;

  @Column(name = "partner_id", updatable = false)
  private long partnerId;

  @Column(name = "number", updatable = false)
  private String number;

  @Column(name = "plain_number", insertable = false, updatable = false)
  private @Nullable String plainNumber;

  @Column(name = "partner_number", updatable = false)
  private String partnerNumber;

  @Column(name = "partner_name", updatable = false)
  private String partnerName;

  @Enumerated(EnumType.STRING)
  private TicketKind kind;

  @Enumerated(EnumType.STRING)
  private TicketStatus status;

  @Column(name = "to_work", insertable = false, updatable = false)
  private boolean toWork;

  @Column(insertable = false, updatable = false)
  private boolean unsettled;

  @Column(name = "not_closed", insertable = false, updatable = false)
  private boolean notClosed;

  private String subject;

  @Column(name = "order_number", updatable = false)
  private @Nullable String orderNumber;

  @Column(name = "line_number", updatable = false)
  private int lineNumber;

  @Column(name = "item_number", updatable = false)
  private @Nullable String itemNumber;

  @Column(name = "item_name", updatable = false)
  private @Nullable String itemName;

  @Column(name = "reporter_name", updatable = false)
  private String reporterName;

  @Column(name = "reporter_email", updatable = false)
  private String reporterEmail;

  @Column(name = "assignee_id")
  private long assigneeId;

  @Column(name = "assignee_name")
  private @Nullable String assigneeName;

  @Column(name = "assignee_email")
  private @Nullable String assigneeEmail;

  @Column(name = "reported_at", updatable = false)
  private Instant reportedAt;

  @Column(name = "first_response_at")
  private @Nullable Instant firstResponseAt;

  @Column(name = "updated_at")
  private Instant updatedAt;

  @Column(name = "waiting_since")
  private Instant waitingSince;

  @Column(name = "solved_at")
  private @Nullable Instant solvedAt;

  @Column(name = "closed_at")
  private @Nullable Instant closedAt;

  @Column(name = "message_count")
  private int messageCount;

  @Column(name = "file_count")
  private int fileCount;

  @OneToMany(mappedBy = "ticket", cascade = CascadeType.PERSIST)
  @OrderBy("position")
  private List<TicketMessage> messages = new ArrayList<>();

  @SuppressWarnings("NullAway.Init")
  protected Ticket() {}

  /** A ticket as reported; its first message follows. */
  public Ticket(
      String number,
      Reporter reporter,
      TicketDetail.@Nullable About about,
      TicketKind kind,
      String subject,
      Instant now) {
    this.number = number;
    this.sellerId = reporter.sellerId();
    this.partnerId = reporter.partnerId();
    this.partnerNumber = reporter.partnerNumber().value();
    this.partnerName = reporter.partnerName();
    this.reporterName = reporter.name();
    this.reporterEmail = reporter.email();
    if (about != null) {
      this.orderNumber = about.orderNumber().value();
      this.lineNumber = about.lineNumber();
      ItemNumber item = about.itemNumber();
      this.itemNumber = item == null ? null : item.value();
      this.itemName = about.itemName();
    }
    this.kind = kind;
    this.subject = subject;
    this.status = TicketStatus.NEW;
    this.reportedAt = now;
    this.updatedAt = now;
    this.waitingSince = now;
  }

  /** Who reports: the person and the company, as they are now. */
  public record Reporter(
      long sellerId,
      long partnerId,
      PartnerNumber partnerNumber,
      String partnerName,
      String name,
      String email) {}

  /** The text of the report itself. */
  public TicketMessage describe(String text, List<NewFile> files, Instant now) {
    return add(Side.CUSTOMER, false, reporterName, text, files, now);
  }

  /** A message of the customer: staff have to act again. */
  public TicketMessage reply(String author, String text, List<NewFile> files, Instant now) {
    requireNotClosed();
    if (status == TicketStatus.WAITING_FOR_CUSTOMER || status == TicketStatus.SOLVED) {
      move(TicketStatus.OPEN, now);
    }
    updatedAt = now;
    return add(Side.CUSTOMER, false, author, text, files, now);
  }

  /** A message to the customer, after which the ticket is in the status. */
  public TicketMessage answer(
      String author, String text, List<NewFile> files, TicketStatus next, Instant now) {
    requireNotClosed();
    if (next == TicketStatus.NEW || next == TicketStatus.CLOSED) {
      throw new StepNotPossible(number, status);
    }
    if (firstResponseAt == null) {
      firstResponseAt = now;
    }
    move(next, now);
    return add(Side.STAFF, false, author, text, files, now);
  }

  /** A note among staff, possible at any time. */
  public TicketMessage note(String author, String text, List<NewFile> files, Instant now) {
    return add(Side.STAFF, true, author, text, files, now);
  }

  /** The customer agrees with the solution. */
  public void confirmSolution(Instant now) {
    if (status != TicketStatus.SOLVED) {
      throw new StepNotPossible(number, status);
    }
    move(TicketStatus.CLOSED, now);
  }

  /** Moves it without a message. */
  public void changeStatus(TicketStatus next, Instant now) {
    if (!isStep(next)) {
      throw new StepNotPossible(number, status);
    }
    move(next, now);
  }

  /** Gives it to a person, or to nobody with id 0. */
  public void assign(long userId, @Nullable String name, @Nullable String email) {
    assigneeId = userId;
    assigneeName = name;
    assigneeEmail = email;
  }

  public boolean isAssigned() {
    return assigneeId != 0;
  }

  public TicketStatus status() {
    return status;
  }

  public String number() {
    return number;
  }

  public long sellerId() {
    return sellerId;
  }

  public long partnerId() {
    return partnerId;
  }

  public String reporterEmail() {
    return reporterEmail;
  }

  /** A file by its position, from messages the reader may see. */
  public Optional<TicketFile> file(int position, boolean withInternal) {
    return messages.stream()
        .filter(message -> withInternal || !message.isInternal())
        .flatMap(message -> message.files().stream())
        .filter(file -> file.position() == position)
        .findFirst();
  }

  private TicketDetail.@Nullable About about() {
    return orderNumber == null
        ? null
        : new TicketDetail.About(
            new OrderNumber(orderNumber),
            lineNumber,
            itemNumber == null ? null : new ItemNumber(itemNumber),
            itemName);
  }

  /** The ticket in a list, for staff or without what is only among them. */
  public TicketSummary summary(boolean forStaff) {
    return new TicketSummary(
        number,
        kind,
        status,
        subject,
        new PartnerNumber(partnerNumber),
        partnerName,
        orderNumber == null ? null : new OrderNumber(orderNumber),
        itemName,
        reporterName,
        forStaff ? assigneeName : null,
        reportedAt,
        updatedAt,
        firstResponseAt);
  }

  /** The ticket as the actor may see it: what is only among staff is for staff. */
  public TicketDetail detail(Actor actor) {
    boolean forStaff = actor.isStaff();
    return new TicketDetail(
        number,
        version(),
        kind,
        status,
        subject,
        new PartnerNumber(partnerNumber),
        partnerName,
        about(),
        reporterName,
        forStaff ? assigneeName : null,
        forStaff ? assigneeEmail : null,
        reportedAt,
        updatedAt,
        firstResponseAt,
        solvedAt,
        closedAt,
        messages(forStaff),
        Actions.of(
            TicketAction.class,
            action -> actor.may(action.permission()),
            action -> refusal(action, actor)));
  }

  /** The rule that keeps something from being done now. */
  Optional<String> refusal(TicketAction action, Actor actor) {
    return switch (action) {
      case REPLY, ANSWER -> unless(status != TicketStatus.CLOSED, "NOT_CLOSED");
      case CONFIRM_SOLUTION -> unless(status == TicketStatus.SOLVED, "SOLVED");
      case REOPEN ->
          unless(
              status == TicketStatus.SOLVED || status == TicketStatus.WAITING_FOR_CUSTOMER,
              "NOT_OURS_TO_ACT");
      case SOLVE -> unless(isStep(TicketStatus.SOLVED), "NEXT_STEP");
      case CLOSE -> unless(isStep(TicketStatus.CLOSED), "NEXT_STEP");
      case TAKE -> unless(!actor.email().equals(assigneeEmail), "NOT_MINE_YET");
      case NOTE, ASSIGN -> Optional.empty();
    };
  }

  private static Optional<String> unless(boolean kept, String rule) {
    return kept ? Optional.empty() : Optional.of(rule);
  }

  /** The messages, with internal notes for staff only. */
  List<TicketDetail.Message> messages(boolean forStaff) {
    return messages.stream()
        .filter(message -> forStaff || !message.isInternal())
        .map(TicketMessage::view)
        .toList();
  }

  private TicketMessage add(
      Side side, boolean internal, String author, String text, List<NewFile> files, Instant now) {
    TicketMessage message =
        new TicketMessage(this, ++messageCount, side, internal, author, text, now);
    for (NewFile file : files) {
      message.attach(++fileCount, file);
    }
    messages.add(message);
    return message;
  }

  private void move(TicketStatus next, Instant now) {
    if (status != next) {
      status = next;
      waitingSince = now;
    }
    updatedAt = now;
    if (next == TicketStatus.SOLVED) {
      solvedAt = now;
    }
    if (next == TicketStatus.CLOSED) {
      closedAt = now;
    }
  }

  private boolean isStep(TicketStatus next) {
    return STEPS.getOrDefault(status, Set.of()).contains(next);
  }

  private void requireNotClosed() {
    if (status == TicketStatus.CLOSED) {
      throw new StepNotPossible(number, status);
    }
  }

  private static Map<TicketStatus, Set<TicketStatus>> steps() {
    Map<TicketStatus, Set<TicketStatus>> steps = new EnumMap<>(TicketStatus.class);
    steps.put(
        TicketStatus.NEW,
        Set.of(
            TicketStatus.OPEN,
            TicketStatus.WAITING_FOR_CUSTOMER,
            TicketStatus.SOLVED,
            TicketStatus.CLOSED));
    steps.put(
        TicketStatus.OPEN,
        Set.of(TicketStatus.WAITING_FOR_CUSTOMER, TicketStatus.SOLVED, TicketStatus.CLOSED));
    steps.put(
        TicketStatus.WAITING_FOR_CUSTOMER,
        Set.of(TicketStatus.OPEN, TicketStatus.SOLVED, TicketStatus.CLOSED));
    steps.put(TicketStatus.SOLVED, Set.of(TicketStatus.OPEN, TicketStatus.CLOSED));
    return steps;
  }
}
