package app.kontor.returns.internal;

import app.kontor.gate.CurrentActor;
import app.kontor.gate.Permission;
import app.kontor.platform.chart.WaitingWork;
import app.kontor.platform.data.Counts;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** Returns that wait for staff: to be decided on, or arrived and not settled. */
@Dependent
public class ReturnsToWork implements WaitingWork {
  private static final String ROWS =
      "SELECT g.id FROM goods_return g WHERE g.seller_id = ?1 AND g.to_work = TRUE";

  private final CurrentActor actor;

  @Inject
  public ReturnsToWork(CurrentActor actor) {
    this.actor = actor;
  }

  @Override
  public String name() {
    return "returns";
  }

  @Override
  public Permission permission() {
    return Permission.ORDER_MANAGE;
  }

  @Override
  public Counts.Select rows() {
    return new Counts.Select(ROWS, List.of(actor.get().sellerId()));
  }
}
