package app.kontor.approval.internal;

import app.kontor.access.ActingFor;
import app.kontor.approval.OverLimit;
import app.kontor.approval.internal.SpendingBooks.Taking;
import app.kontor.approval.model.PersonLimit;
import app.kontor.approval.model.SpendingEntry;
import app.kontor.gate.Actor;
import app.kontor.gate.CurrentActor;
import app.kontor.money.Money;
import app.kontor.ordering.OrderCancelled;
import app.kontor.ordering.OrderChanged;
import app.kontor.ordering.OrderDetail.OrderEvent;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.OrderSubmitted;
import app.kontor.ordering.Ordering;
import app.kontor.party.Parties;
import jakarta.annotation.Priority;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Refuses orders beyond the limit of who places them, in the transaction that places them, and
 * notes what they take of the month. A change takes more or gives back, a cancellation gives back
 * all; what is closed before all was delivered keeps what it took, because a limit is about
 * ordering. What the seller's people enter or change is not refused; in the name of a person it is,
 * unless they have said why it is not to be.
 */
@ApplicationScoped
public class SpendingWatch {
  /** Before documents and mails follow. */
  private static final int FIRST = 100;

  @EJB private Ordering ordering;
  @EJB private ActingFor acting;
  @Inject private Parties parties;
  @Inject private SpendingRows spending;
  @Inject private SpendingBooks books;
  @Inject private ApprovalRows requests;
  @Inject private CurrentActor actor;
  @Inject private Clock clock;

  void submitted(@Observes @Priority(FIRST) OrderSubmitted event) {
    Actor who = actor.get();
    if (who.isStaff()) {
      return;
    }
    Optional<PersonLimit> limit = spending.lockLimit(who.userId());
    if (limit.isEmpty()) {
      return;
    }
    Money net = net(event.orderNumber());
    LocalDate month = month();
    boolean approved = requests.beingOrdered(who.userId()).isPresent();
    if (!approved && !isPassed(event.orderNumber())) {
      requireWithin(limit.get(), new Taking(net, month, limit.get().budgetId(), null));
    } else {
      books.hold(limit.get().budgetId());
    }
    spending.add(
        new SpendingEntry(who, event.orderNumber(), net, approved, month, clock.instant())
            .of(limit.get().budgetId()));
  }

  /** One of the staff who orders in the person's name answers for it, with a reason. */
  private boolean isPassed(OrderNumber order) {
    Optional<String> reason = acting.takePass();
    reason.ifPresent(why -> ordering.note(order, OrderEvent.LIMIT_PASSED, why));
    return reason.isPresent();
  }

  private void requireWithin(PersonLimit limit, Taking taking) {
    books
        .excess(limit, taking, LockModeType.PESSIMISTIC_WRITE)
        .ifPresent(
            excess -> {
              throw excess.refusal();
            });
  }

  void changed(@Observes @Priority(FIRST) OrderChanged event) {
    List<SpendingEntry> entries = spending.of(event.sellerId(), event.orderNumber());
    if (entries.isEmpty()) {
      return;
    }
    SpendingEntry placed = entries.get(0);
    Money taken = taken(entries);
    Money now = net(event.orderNumber());
    boolean more = now.compareTo(taken) > 0;
    if (more && !actor.get().isStaff() && !isPassed(event.orderNumber())) {
      requireMore(placed, taken, now);
    }
    note(placed, SpendingEntry.Kind.CHANGED, now.minus(taken));
  }

  private void requireMore(SpendingEntry placed, Money taken, Money now) {
    if (placed.isApproved()) {
      if (now.compareTo(placed.amount()) > 0) {
        throw new OverLimit(now, placed.amount());
      }
      return;
    }
    spending
        .lockLimit(placed.userId())
        .ifPresent(
            limit ->
                requireWithin(limit, new Taking(now, placed.month(), placed.budgetId(), taken)));
  }

  void cancelled(@Observes @Priority(FIRST) OrderCancelled event) {
    List<SpendingEntry> entries = spending.of(event.sellerId(), event.orderNumber());
    if (!entries.isEmpty()) {
      note(entries.get(0), SpendingEntry.Kind.CANCELLED, taken(entries).negated());
    }
  }

  private void note(SpendingEntry placed, SpendingEntry.Kind what, Money difference) {
    if (!difference.isZero()) {
      spending.add(placed.more(what, difference, clock.instant()));
    }
  }

  private static Money taken(List<SpendingEntry> entries) {
    return Money.total(
        entries.stream().map(SpendingEntry::amount).toList(), entries.get(0).amount().currency());
  }

  private Money net(OrderNumber order) {
    return ordering.orderForDocuments(order).totals().net();
  }

  private LocalDate month() {
    return parties.seller().today(clock).withDayOfMonth(1);
  }
}
