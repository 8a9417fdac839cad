package app.kontor.notification.internal;

import app.kontor.gate.CurrentActor;
import app.kontor.gate.Permission;
import app.kontor.notification.MailStatus;
import app.kontor.platform.chart.WaitingWork;
import app.kontor.platform.data.Counts;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** Mails that no server took. */
@Dependent
public class MailsThatFailed implements WaitingWork {
  private static final String ROWS =
      "SELECT m.id FROM mail m WHERE m.seller_id = ?1 AND m.status = '"
          + MailStatus.FAILED.name()
          + "'";

  private final CurrentActor actor;

  @Inject
  public MailsThatFailed(CurrentActor actor) {
    this.actor = actor;
  }

  @Override
  public String name() {
    return "mails";
  }

  @Override
  public Permission permission() {
    return Permission.OUTBOX_VIEW;
  }

  @Override
  public Counts.Select rows() {
    return new Counts.Select(ROWS, List.of(actor.get().sellerId()));
  }
}
