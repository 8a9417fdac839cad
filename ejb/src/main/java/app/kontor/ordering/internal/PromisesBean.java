package app.kontor.ordering.internal;

import app.kontor.gate.Actor;
import app.kontor.gate.Allowed;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Permission;
import app.kontor.gate.UseCases;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.PromiseChange;
import app.kontor.ordering.PromiseDates;
import app.kontor.ordering.PromiseNews;
import app.kontor.ordering.Promises;
import app.kontor.ordering.model.SalesOrder;
import app.kontor.party.Parties;
import app.kontor.party.Visibility;
import app.kontor.party.VisibleDetail;
import app.kontor.platform.failure.ChangedMeanwhile;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Promises behind the gate. */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PromisesBean implements Promises {
  private static final Duration NEWS = Duration.ofDays(14);
  private static final int MOST_NEWS = 5;

  private final CurrentActor actor;
  private final Clock clock;
  private final OrderRepository orders;
  private final PromiseRows rows;
  private final PromiseKeeping keeping;
  private final Parties parties;

  @Inject
  public PromisesBean(
      CurrentActor actor,
      Clock clock,
      OrderRepository orders,
      PromiseRows rows,
      PromiseKeeping keeping,
      Parties parties) {
    this.actor = actor;
    this.clock = clock;
    this.orders = orders;
    this.rows = rows;
    this.keeping = keeping;
    this.parties = parties;
  }

  @Override
  @Allowed(value = Permission.ORDER_MANAGE, audit = true)
  public void change(PromiseDates command) {
    SalesOrder order = orders.getForUpdate(command.order(), actor.get().scope());
    if (order.version() != command.version()) {
      throw new ChangedMeanwhile();
    }
    keeping.say(order, command);
    orders.changed(order);
  }

  @Override
  @Allowed(Permission.ORDER_VIEW)
  public List<PromiseChange> changes(OrderNumber number) {
    Visibility seen = parties.visibility();
    SalesOrder order = orders.shown(orders.get(number, actor.get().scope()), seen);
    return seen.shows(VisibleDetail.DATES) ? rows.of(order) : List.of();
  }

  @Override
  @Allowed(Permission.ORDER_VIEW)
  public List<PromiseNews> news() {
    Actor who = actor.get();
    Visibility seen = parties.visibility();
    return who.isStaff() || !seen.shows(VisibleDetail.DATES)
        ? List.of()
        : rows.news(
            who.scope(),
            clock.instant().minus(NEWS),
            !seen.shows(VisibleDetail.OTHER_CHANNELS),
            MOST_NEWS);
  }
}
