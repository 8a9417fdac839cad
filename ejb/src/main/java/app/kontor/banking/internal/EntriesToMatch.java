package app.kontor.banking.internal;

import app.kontor.banking.EntryWork;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Permission;
import app.kontor.platform.chart.WaitingWork;
import app.kontor.platform.data.Counts;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** Entries of bank statements that somebody has to match. */
@Dependent
public class EntriesToMatch implements WaitingWork {
  private static final String ROWS =
      "SELECT e.id FROM statement_entry e WHERE e.seller_id = ?1 AND e.work = '"
          + EntryWork.WAITING.name()
          + "'";

  private final CurrentActor actor;

  @Inject
  public EntriesToMatch(CurrentActor actor) {
    this.actor = actor;
  }

  @Override
  public String name() {
    return "bank";
  }

  @Override
  public Permission permission() {
    return Permission.BANKING;
  }

  @Override
  public Counts.Select rows() {
    return new Counts.Select(ROWS, List.of(actor.get().sellerId()));
  }
}
