package app.kontor.credit.internal;

import app.kontor.gate.Actor;
import app.kontor.gate.CurrentActor;
import app.kontor.platform.transaction.Transactions;
import app.kontor.platform.work.Outbox;
import app.kontor.platform.work.OutboxHandler;
import app.kontor.platform.work.Topic;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Currency;
import java.util.UUID;

/**
 * Looks at orders that wait when something has changed for their customer: noted in the transaction
 * that changes it and done right after its commit, because whoever books a payment has its order
 * locked and must not wait for the account.
 */
@ApplicationScoped
public class CreditReview implements OutboxHandler<CreditReview.Look> {
  static final Topic<Look> TOPIC = new Topic<>("credit-review", Look.class);

  /** Orders of an account may go by now. */
  public record Look(long sellerId, long accountId) {}

  @EJB private Outbox outbox;
  @EJB private Transactions transactions;
  @Inject private CreditRows rows;
  @Inject private CreditBooks books;
  @Inject private CurrentActor actor;

  /** Has orders of a customer looked at after the commit, if any wait. */
  void later(long sellerId, long partnerId, Currency currency) {
    rows.accountWithHolds(partnerId, currency)
        .ifPresent(
            account ->
                outbox.later(
                    TOPIC, account + ":" + UUID.randomUUID(), new Look(sellerId, account)));
  }

  @Override
  public Topic<Look> topic() {
    return TOPIC;
  }

  @Override
  public void deliver(Look look) {
    transactions.run(
        () ->
            actor.runAs(
                Actor.system(look.sellerId()), () -> books.review(rows.lock(look.accountId()))));
  }
}
