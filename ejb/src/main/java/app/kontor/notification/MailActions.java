package app.kontor.notification;

import app.kontor.gate.Permission;
import app.kontor.listing.BulkAction;
import app.kontor.listing.BulkActions;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;

/** What staff do with many mails at once. */
@Dependent
public class MailActions implements BulkActions {
  private final Mails mails;

  @Inject
  public MailActions(Mails mails) {
    this.mails = mails;
  }

  @Override
  public String list() {
    return MailList.SHAPE.name();
  }

  @Override
  public List<BulkAction> actions() {
    return List.of(
        BulkAction.of(
                "send-again",
                "notification.send-again",
                "pi-send",
                Set.of(Permission.OUTBOX_VIEW),
                row -> mails.sendAgain(row.key(), row.mark()))
            .asking("list.mails.send-again.question"));
  }
}
