package app.kontor.ticketing.internal;

import app.kontor.gate.CurrentActor;
import app.kontor.gate.Permission;
import app.kontor.platform.chart.WaitingWork;
import app.kontor.platform.data.Counts;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** Tickets that wait for an answer of the staff. */
@Dependent
public class TicketsToWork implements WaitingWork {
  private static final String ROWS =
      "SELECT t.id FROM ticket t WHERE t.seller_id = ?1 AND t.to_work = TRUE";

  private final CurrentActor actor;

  @Inject
  public TicketsToWork(CurrentActor actor) {
    this.actor = actor;
  }

  @Override
  public String name() {
    return "tickets";
  }

  @Override
  public Permission permission() {
    return Permission.TICKET_WORK;
  }

  @Override
  public Counts.Select rows() {
    return new Counts.Select(ROWS, List.of(actor.get().sellerId()));
  }
}
