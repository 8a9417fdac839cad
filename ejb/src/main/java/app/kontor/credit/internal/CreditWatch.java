package app.kontor.credit.internal;

import app.kontor.banking.MoneyOnAccount;
import app.kontor.billing.DocumentIssued;
import app.kontor.billing.DocumentKind;
import app.kontor.billing.MoneyBooked;
import app.kontor.credit.CreditPolicy;
import app.kontor.credit.CreditRefused;
import app.kontor.credit.CreditVerdict;
import app.kontor.credit.model.CreditAccount;
import app.kontor.credit.model.CreditHold;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Permission;
import app.kontor.money.Money;
import app.kontor.ordering.OrderCancelled;
import app.kontor.ordering.OrderChanged;
import app.kontor.ordering.OrderClosed;
import app.kontor.ordering.OrderDetail;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.OrderResumed;
import app.kontor.ordering.OrderSubmitted;
import app.kontor.ordering.Ordering;
import app.kontor.party.Parties;
import app.kontor.party.Partner;
import jakarta.annotation.Priority;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Currency;
import java.util.Optional;

/**
 * Holds orders on terms to their customer's credit, in the transaction that places or changes them,
 * whichever way they come; and has those that wait looked at again when money comes or credit is
 * given back. A customer of whom nothing is agreed costs one read by an index.
 */
@ApplicationScoped
public class CreditWatch {
  /** After limits of people, before documents and mails follow. */
  private static final int SECOND = 200;

  /**
   * After the pro-forma of a changed order was replaced: it says what is still to come. Before the
   * mail.
   */
  private static final int REISSUED = 3000;

  @EJB private Ordering ordering;
  @Inject private Parties parties;
  @Inject private CreditRows rows;
  @Inject private CreditBooks books;
  @Inject private CreditReview review;
  @Inject private CurrentActor actor;

  void submitted(@Observes @Priority(SECOND) OrderSubmitted event) {
    OrderDetail order = ordering.orderForDocuments(event.orderNumber());
    if (!order.terms().isAdvance()) {
      check(event.partnerId(), order, Money.zero(order.currency()));
    }
  }

  /**
   * Refuses or holds an order that is not covered.
   *
   * @param missing what of the order the account does not count yet
   */
  private void check(long partnerId, OrderDetail order, Money missing) {
    limited(partnerId, order.currency())
        .ifPresent(
            account ->
                books
                    .verdict(account, books.standing(account), missing)
                    .ifPresent(verdict -> act(account, order, verdict)));
  }

  /** The customer's account, locked, if orders are held to it. */
  private Optional<CreditAccount> limited(long partnerId, Currency currency) {
    return rows.account(partnerId, currency)
        .filter(account -> account.terms().isLimited())
        .flatMap(account -> rows.lock(partnerId, currency))
        .filter(account -> account.terms().isLimited());
  }

  private void act(CreditAccount account, OrderDetail order, CreditVerdict verdict) {
    CreditPolicy policy = account.terms().policy();
    if (policy == CreditPolicy.REFUSE && !actor.get().isStaff()) {
      throw new CreditRefused("CREDIT_" + verdict.cause(), verdict.beyond());
    }
    // what was split off an order that waits does so already
    if (policy != CreditPolicy.WARN && rows.waiting(account.sellerId(), order.number()).isEmpty()) {
      books.hold(account, order.number(), order.totals().gross(), verdict);
    }
  }

  /** What became dearer is held like what is new; what became cheaper may let others go. */
  void changed(@Observes @Priority(REISSUED) OrderChanged event) {
    OrderDetail order = ordering.orderForDocuments(event.orderNumber());
    Optional<CreditHold> waits = rows.waiting(event.sellerId(), event.orderNumber());
    OrderNumber part = event.splitTo();
    if (waits.isPresent() && part != null) {
      share(waits.get(), part, order.currency());
    }
    if (waits.isEmpty() && part == null && !order.terms().isAdvance()) {
      check(event.partnerId(), order, Money.zero(order.currency()));
    }
    review.later(event.sellerId(), event.partnerId(), order.currency());
  }

  /** Both parts of an order that waits wait. */
  private void share(CreditHold hold, OrderNumber part, Currency currency) {
    rows.lock(hold.partnerId(), currency)
        .ifPresent(
            account ->
                rows.add(
                    hold.alsoFor(
                        account, part, ordering.orderForDocuments(part).totals().gross())));
  }

  void cancelled(@Observes @Priority(SECOND) OrderCancelled event) {
    ended(event.sellerId(), event.partnerId(), event.orderNumber());
  }

  void closed(@Observes @Priority(SECOND) OrderClosed event) {
    ended(event.sellerId(), event.partnerId(), event.orderNumber());
  }

  private void ended(long sellerId, long partnerId, OrderNumber number) {
    rows.waiting(sellerId, number).ifPresent(hold -> books.end(hold, CreditHold.State.ENDED, ""));
    review.later(sellerId, partnerId, ordering.orderForDocuments(number).currency());
  }

  /** Staff let an order go on its page: what waits for credit only who may decide on credit. */
  void resumed(@Observes OrderResumed event) {
    rows.waiting(event.sellerId(), event.orderNumber())
        .ifPresent(
            hold -> {
              if (!actor.get().may(Permission.CREDIT_MANAGE)) {
                throw new CreditRefused("CREDIT_HELD", event.orderNumber());
              }
              books.end(hold, CreditHold.State.RELEASED, "");
            });
  }

  void booked(@Observes MoneyBooked event) {
    review.later(event.sellerId(), event.partnerId(), event.currency());
  }

  void kept(@Observes MoneyOnAccount event) {
    begin(event.sellerId(), event.partnerId(), event.amount().currency());
    review.later(event.sellerId(), event.partnerId(), event.amount().currency());
  }

  /** An account begins with its first document; a correction may let others go. */
  void issued(@Observes DocumentIssued event) {
    if (event.kind() == DocumentKind.GOODS_ISSUE_NOTE) {
      return;
    }
    Currency currency = ordering.orderForDocuments(event.orderNumber()).currency();
    begin(event.sellerId(), event.partnerId(), currency);
    if (event.kind() == DocumentKind.CORRECTIVE_INVOICE) {
      review.later(event.sellerId(), event.partnerId(), currency);
    }
  }

  private void begin(long sellerId, long partnerId, Currency currency) {
    if (!rows.hasAccount(partnerId, currency)) {
      Partner partner = parties.partner(partnerId);
      rows.begin(sellerId, partnerId, partner.number(), currency);
    }
  }
}
