package app.kontor.credit.internal;

import app.kontor.credit.CreditStanding;
import app.kontor.credit.CreditVerdict;
import app.kontor.credit.model.CreditAccount;
import app.kontor.credit.model.CreditHold;
import app.kontor.credit.model.CreditRule;
import app.kontor.gate.CurrentActor;
import app.kontor.money.Money;
import app.kontor.ordering.OrderHolds;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.Ordering;
import app.kontor.party.Parties;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * Says what credit covers, keeps orders back and lets them go. Whoever changes something locks the
 * account first, then the order, then its hold.
 */
@Dependent
public class CreditBooks {
  /** The cause that orders are kept back for, as {@link OrderHolds} has it. */
  static final String CAUSE = "CREDIT";

  @EJB private Ordering ordering;
  @EJB private OrderHolds holds;
  @Inject private Parties parties;
  @Inject private AccountRows accounts;
  @Inject private CreditRows rows;
  @Inject private CurrentActor actor;
  @Inject private Clock clock;

  /** What the customer owes by now, with all that is ordered. */
  CreditStanding standing(CreditAccount account) {
    return accounts.standing(account.partnerId(), account.currency(), today(account));
  }

  /**
   * Why credit does not cover what is owed and is to be owed. Orders that wait take nothing as long
   * as they wait, so that a small one is not stopped by a large one.
   *
   * @param more to come, gross
   */
  Optional<CreditVerdict> verdict(CreditAccount account, CreditStanding standing, Money more) {
    Money waiting =
        Money.total(accounts.waiting(account.id(), account.currency()).values(), more.currency());
    return CreditRule.verdict(
        account.terms(), standing, standing.taken().minus(waiting).plus(more), today(account));
  }

  private LocalDate today(CreditAccount account) {
    return parties.seller(account.sellerId()).today(clock);
  }

  /** Keeps the goods of an order back. */
  void hold(CreditAccount account, OrderNumber order, Money gross, CreditVerdict verdict) {
    rows.add(new CreditHold(account, order, gross, verdict, clock.instant()));
    holds.keepBack(order, CAUSE);
  }

  /** An order waits no longer; its goods may leave, unless they are kept back otherwise. */
  void end(CreditHold hold, CreditHold.State as, String why) {
    hold.end(as, clock.instant(), actor.get().name(), why);
    holds.letGo(hold.orderNumber(), CAUSE);
  }

  /** Lets all orders go that credit covers by now. */
  void review(CreditAccount account) {
    Map<OrderNumber, Money> waiting = accounts.waiting(account.id(), account.currency());
    for (OrderNumber number :
        CreditRule.covered(account.terms(), standing(account), waiting, today(account))) {
      ordering.lock(number);
      rows.waiting(account.sellerId(), number)
          .ifPresent(hold -> end(hold, CreditHold.State.COVERED, ""));
    }
  }
}
