package app.kontor.web.order.office.notification;

import app.kontor.notification.MailOutlet;
import app.kontor.notification.MailStatus;
import app.kontor.notification.Mails;
import app.kontor.platform.data.Total;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How many mails of the seller are in each status. */
@Named
@RequestScoped
public class OutboxPage {
  @EJB private Mails mails;

  private Map<MailStatus, Total> counts = Map.of();
  private MailOutlet outlet = MailOutlet.OPEN;

  public void load() {
    counts = mails.countByStatus();
    outlet = mails.outlet();
  }

  /** What the mails that wait are waiting for. */
  public MailOutlet getOutlet() {
    Total waiting = getCount(MailStatus.WAITING);
    return waiting == null || waiting.isNone() ? MailOutlet.OPEN : outlet;
  }

  /** How many there are; null of those that have left. */
  public @Nullable Total getCount(MailStatus of) {
    return counts.get(of);
  }

  public MailStatus[] getStatuses() {
    return MailStatus.values();
  }
}
