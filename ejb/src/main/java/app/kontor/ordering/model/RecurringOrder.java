package app.kontor.ordering.model;

import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.Recurrence;
import app.kontor.ordering.RecurringOrderData;
import app.kontor.ordering.RecurringOrderData.WhenMissing;
import app.kontor.ordering.RecurringOrderView;
import app.kontor.ordering.RecurringOrderView.Failure;
import app.kontor.ordering.RecurringOrderView.State;
import app.kontor.platform.failure.BusinessException;
import app.kontor.platform.failure.ChangedMeanwhile;
import app.kontor.platform.failure.StoredArgs;
import app.kontor.platform.model.Aggregate;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When the goods of a list are ordered next, and what became of the last time. It knows the moment
 * at which something is to be done: its owner is told beforehand, or the order is placed.
 */
@Entity
@Table(name = "recurring_order")
public class RecurringOrder extends Aggregate {
  /** Orders are placed in the morning, so that they are there when people come to work. */
  private static final LocalTime AT = LocalTime.of(6, 0);

  private static final int SHOWN = 3;

  @Column(name = "seller_id", updatable = false)
  private long sellerId;

  @Column(name = "partner_id", updatable = false)
  private long partnerId;

  @Column(name = "list_id", updatable = false)
  private long listId;

  @Enumerated(EnumType.STRING)
  private State state = State.ACTIVE;

  private int every;

  @Enumerated(EnumType.STRING)
  private Recurrence.Unit unit;

  @Column(name = "first_day")
  private LocalDate firstDay;

  @Column(name = "next_day")
  private LocalDate nextDay;

  @Column(name = "due_at")
  private @Nullable Instant dueAt;

  @Column(name = "announce_days")
  private int announceDays;

  private boolean announced;

  @Column(name = "address_code")
  private String addressCode;

  @Column(name = "delivery_method")
  private String deliveryMethod;

  @Column(name = "payment_terms")
  private String paymentTerms;

  @Column(name = "buyer_reference")
  private String buyerReference;

  private String note;

  @Enumerated(EnumType.STRING)
  @Column(name = "when_missing")
  private WhenMissing whenMissing;

  @Column(precision = 19, scale = 4)
  private @Nullable BigDecimal most;

  @Column(name = "last_day")
  private @Nullable LocalDate lastDay;

  @Column(name = "last_order")
  private @Nullable String lastOrder;

  private @Nullable String failure;

  @Column(name = "failure_args")
  private @Nullable String failureArgs;

  @SuppressWarnings("NullAway.Init")
  protected RecurringOrder() {}

  /**
   * Of a list, from the first day on.
   *
   * @param today where the seller is; the first day lies behind it
   */
  @SuppressWarnings("NullAway.Init") // write fills in the rest
  public RecurringOrder(Of of, RecurringOrderData data, LocalDate today, ZoneId zone) {
    this.sellerId = of.sellerId();
    this.partnerId = of.partnerId();
    this.listId = of.listId();
    write(data);
    plan(data.recurrence().after(today), zone);
  }

  /** Whose list it is. */
  public record Of(long sellerId, long partnerId, long listId) {}

  private void write(RecurringOrderData data) {
    every = data.recurrence().every();
    unit = data.recurrence().unit();
    firstDay = data.recurrence().first();
    announceDays = data.announceDays();
    addressCode = data.delivery().addressCode();
    deliveryMethod = data.delivery().method();
    paymentTerms = data.delivery().paymentTerms();
    buyerReference = data.delivery().buyerReference();
    note = data.delivery().note();
    whenMissing = data.whenMissing();
    most = data.most();
  }

  private void plan(LocalDate day, ZoneId zone) {
    nextDay = day;
    announced = announceDays == 0;
    dueAt = nextMoment(zone);
  }

  private Instant nextMoment(ZoneId zone) {
    LocalDate day = announced ? nextDay : nextDay.minusDays(announceDays);
    return day.atTime(AT).atZone(zone).toInstant();
  }

  /**
   * @throws ChangedMeanwhile if it is not the version that was read
   */
  public RecurringOrder require(long seen) {
    if (seen != version()) {
      throw new ChangedMeanwhile();
    }
    return this;
  }

  /**
   * It is ordered otherwise from now on.
   *
   * @param today where the seller is
   */
  public void change(RecurringOrderData data, LocalDate today, ZoneId zone) {
    boolean sameDays = data.recurrence().equals(recurrence());
    write(data);
    LocalDate next = sameDays ? nextDay : data.recurrence().after(today);
    if (state == State.ACTIVE) {
      plan(next, zone);
    } else {
      nextDay = next;
    }
  }

  /** The next day is left out. */
  public void skip(ZoneId zone) {
    if (state != State.ACTIVE) {
      throw new ChangedMeanwhile();
    }
    plan(recurrence().after(nextDay), zone);
  }

  /** Nothing is ordered until it is resumed. */
  public void pause() {
    state = State.PAUSED;
    dueAt = null;
  }

  /** It goes on after today. */
  public void resume(LocalDate today, ZoneId zone) {
    state = State.ACTIVE;
    failure = null;
    failureArgs = null;
    plan(recurrence().after(today), zone);
  }

  /** Whether something is to be done by now. */
  public boolean isDue(Instant now) {
    return dueAt != null && !dueAt.isAfter(now);
  }

  /** Whether what is to be done is to tell its owner of the order to come. */
  public boolean isToAnnounce(LocalDate today) {
    return !announced && today.isBefore(nextDay);
  }

  /** Its owner knows of the next order. */
  public void announced(ZoneId zone) {
    announced = true;
    dueAt = nextMoment(zone);
  }

  /** It was ordered; days that have passed meanwhile are not made up for. */
  public void ordered(OrderNumber number, LocalDate today, ZoneId zone) {
    lastDay = today;
    lastOrder = number.value();
    plan(recurrence().after(today), zone);
  }

  /** It could not be ordered, and will not be until its owner says so. */
  public void stop(BusinessException refusal) {
    state = State.STOPPED;
    dueAt = null;
    failure = refusal.code();
    failureArgs = StoredArgs.write(refusal.args());
  }

  private Recurrence recurrence() {
    return new Recurrence(every, unit, firstDay);
  }

  /** When and how. */
  public RecurringOrderData data() {
    BigDecimal limit = most;
    return new RecurringOrderData(
        recurrence(),
        new RecurringOrderData.Delivery(
            addressCode, deliveryMethod, paymentTerms, buyerReference, note),
        whenMissing,
        announceDays,
        limit);
  }

  /**
   * As its owner sees it.
   *
   * @param name of the list
   */
  public RecurringOrderView view(String name) {
    String number = lastOrder;
    return new RecurringOrderView(
        name,
        data(),
        state,
        state == State.ACTIVE ? days() : List.of(),
        lastDay,
        number == null ? null : new OrderNumber(number),
        failure(),
        version());
  }

  private List<LocalDate> days() {
    return recurrence().after(nextDay.minusDays(1), SHOWN);
  }

  /** Why it has stopped, or null. */
  public @Nullable Failure failure() {
    String code = failure;
    String args = failureArgs;
    return code == null ? null : new Failure(code, StoredArgs.read(args == null ? "" : args));
  }

  public State state() {
    return state;
  }

  /** The day on which it is ordered next, where the seller is. */
  public LocalDate nextDay() {
    return nextDay;
  }

  public @Nullable Instant dueAt() {
    return dueAt;
  }

  public long sellerId() {
    return sellerId;
  }

  public long partnerId() {
    return partnerId;
  }

  public long listId() {
    return listId;
  }
}
