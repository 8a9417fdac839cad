package app.kontor.ordering.internal;

import app.kontor.gate.CurrentActor;
import app.kontor.gate.Permission;
import app.kontor.party.Parties;
import app.kontor.platform.chart.WaitingWork;
import app.kontor.platform.data.Counts;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** Released orders with goods that the warehouse can issue. */
@Dependent
public class OrdersToIssue implements WaitingWork {
  private static final String ROWS =
      "SELECT o.id FROM sales_order o FORCE INDEX (sales_order_released)"
          + " WHERE o.seller_id = ?1 AND o.released = TRUE AND "
          + OrderRepository.LEAVES
          + " AND "
          + OrderRepository.goodsLeave("?2");

  private final CurrentActor actor;
  private final Parties parties;
  private final Clock clock;

  @Inject
  public OrdersToIssue(CurrentActor actor, Parties parties, Clock clock) {
    this.actor = actor;
    this.parties = parties;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "desk";
  }

  @Override
  public Permission permission() {
    return Permission.SHIPPING;
  }

  @Override
  public Counts.Select rows() {
    return new Counts.Select(ROWS, List.of(actor.get().sellerId(), parties.seller().today(clock)));
  }
}
