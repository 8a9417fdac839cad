package app.kontor.ordering.internal;

import app.kontor.gate.CurrentActor;
import app.kontor.gate.Permission;
import app.kontor.platform.chart.WaitingWork;
import app.kontor.platform.data.Counts;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** Changes that customers ask for and staff have to decide on. */
@Dependent
public class ChangesToDecide implements WaitingWork {
  private static final String ROWS =
      "SELECT c.id FROM order_change c WHERE c.seller_id = ?1 AND c.is_open = TRUE";

  private final CurrentActor actor;

  @Inject
  public ChangesToDecide(CurrentActor actor) {
    this.actor = actor;
  }

  @Override
  public String name() {
    return "changes";
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
