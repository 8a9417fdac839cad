package app.kontor.approval.internal;

import app.kontor.access.ActingFor;
import app.kontor.approval.OverLimit;
import app.kontor.approval.internal.SpendingBooks.Taking;
import app.kontor.approval.model.OrderTaking;
import app.kontor.approval.model.PersonLimit;
import app.kontor.approval.model.SpendingEntry;
import app.kontor.approval.model.SpendingTerms.Excess;
import app.kontor.gate.Actor;
import app.kontor.gate.CurrentActor;
import app.kontor.money.Money;
import app.kontor.ordering.OrderCancelled;
import app.kontor.ordering.OrderChanged;
import app.kontor.ordering.OrderDetail;
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
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Refuses orders beyond the limit of who places them or the budget of their cost centre, in the
 * transaction that places them, and notes what they take of month and budget. A change takes more
 * or gives back, one that names another cost centre takes of its budget, a cancellation gives back
 * all; an order that part of it was made takes what it gives back; what is closed before all was
 * delivered keeps what it took, because a limit is about ordering. What the seller's people enter
 * or change is not refused; in the name of a person it is, unless they have said why it is not to
 * be.
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
    @Nullable PersonLimit limit = spending.lockLimit(who.userId()).orElse(null);
    boolean centres = books.knowsCostCentres(event.partnerId());
    if (limit != null || centres) {
      take(who, limit, ordering.orderForDocuments(event.orderNumber()));
    }
  }

  private void take(Actor who, @Nullable PersonLimit limit, OrderDetail order) {
    Long centre = books.ofCostCentre(order.buyer().partnerId(), order.buyer().costCentre());
    if (limit == null && centre == null) {
      return;
    }
    @Nullable Long budget = centre == null && limit != null ? limit.budgetId() : centre;
    Money net = order.totals().net();
    LocalDate month = month();
    boolean approved = requests.beingOrdered(who.userId()).isPresent();
    if (!approved && !isPassed(order.number())) {
      requireWithin(limit, new Taking(net, month, budget, null));
    } else {
      books.hold(budget);
    }
    spending.add(
        new SpendingEntry(who, order.number(), net, approved, month, clock.instant()).of(budget));
  }

  /** One of the staff who orders in the person's name answers for it, with a reason. */
  private boolean isPassed(OrderNumber order) {
    Optional<String> reason = acting.takePass();
    reason.ifPresent(why -> ordering.note(order, OrderEvent.LIMIT_PASSED, why));
    return reason.isPresent();
  }

  private void requireWithin(@Nullable PersonLimit limit, Taking taking) {
    require(books.excess(limit, taking, LockModeType.PESSIMISTIC_WRITE));
  }

  private static void require(Optional<Excess> excess) {
    excess.ifPresent(
        one -> {
          throw one.refusal();
        });
  }

  void changed(@Observes @Priority(FIRST) OrderChanged event) {
    List<SpendingEntry> entries = spending.of(event.sellerId(), event.orderNumber());
    if (entries.isEmpty()) {
      takeFirst(event);
      return;
    }
    OrderDetail order = ordering.orderForDocuments(event.orderNumber());
    OrderTaking taking = new OrderTaking(entries);
    Money now = order.totals().net();
    @Nullable Long budget = budget(order, taking);
    boolean moved = !Objects.equals(budget, taking.budget());
    boolean more = now.compareTo(taking.taken()) > 0;
    boolean free = actor.get().isStaff() || ((more || moved) && isPassed(event.orderNumber()));
    if (more && !free) {
      requireMore(taking, now, moved ? null : budget);
    }
    if (moved) {
      requireThere(new Taking(now, taking.placed().month(), budget, null), free);
    }
    taking.changed(now, budget, clock.instant()).forEach(spending::add);
    OrderNumber part = event.splitTo();
    if (part != null) {
      Money net = ordering.orderForDocuments(part).totals().net();
      spending.add(taking.splitOff(part, net, clock.instant()));
    }
  }

  /** Who names a cost centre afterwards is not freed of its budget. */
  private void takeFirst(OrderChanged event) {
    Actor who = actor.get();
    if (who.isStaff()) {
      return;
    }
    OrderDetail order = ordering.orderForDocuments(event.orderNumber());
    if (books.ofCostCentre(order.buyer().partnerId(), order.buyer().costCentre()) != null) {
      take(who, spending.lockLimit(who.userId()).orElse(null), order);
    }
  }

  /** The budget that an order takes of with the cost centre it names now. */
  private @Nullable Long budget(OrderDetail order, OrderTaking taking) {
    Long centre = books.ofCostCentre(order.buyer().partnerId(), order.buyer().costCentre());
    if (centre != null || !books.isOfCostCentre(taking.budget())) {
      return centre == null ? taking.budget() : centre;
    }
    return spending.limit(taking.placed().userId()).map(PersonLimit::budgetId).orElse(null);
  }

  /** All that it took of one budget it takes of another one, which has so much left. */
  private void requireThere(Taking taking, boolean free) {
    if (free) {
      books.hold(taking.budget());
    } else {
      require(books.ofBudget(taking, LockModeType.PESSIMISTIC_WRITE));
    }
  }

  /** Within the person's limit, and the budget if it is still the same. */
  private void requireMore(OrderTaking taking, Money now, @Nullable Long budget) {
    SpendingEntry placed = taking.placed();
    if (placed.isApproved()) {
      if (now.compareTo(placed.amount()) > 0) {
        throw new OverLimit(now, placed.amount());
      }
      return;
    }
    requireWithin(
        spending.lockLimit(placed.userId()).orElse(null),
        new Taking(now, placed.month(), budget, taking.taken()));
  }

  void cancelled(@Observes @Priority(FIRST) OrderCancelled event) {
    List<SpendingEntry> entries = spending.of(event.sellerId(), event.orderNumber());
    if (!entries.isEmpty()) {
      new OrderTaking(entries).cancelled(clock.instant()).forEach(spending::add);
    }
  }

  private LocalDate month() {
    return parties.seller().today(clock).withDayOfMonth(1);
  }
}
