package app.kontor.web.order.office.notification;

import app.kontor.notification.MailFilter;
import app.kontor.notification.MailStatus;
import app.kontor.notification.MailSummary;
import app.kontor.notification.Mails;
import app.kontor.platform.Page;
import app.kontor.platform.PageRequest;
import app.kontor.platform.Total;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The mails of the seller by status, with a search. */
@Named
@ViewScoped
public class Outbox implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Rows of a page. */
  public static final int SIZE = 25;

  @EJB private Mails mails;

  private @Nullable MailStatus status;
  private @Nullable String text;
  private int page = 1;
  private List<MailSummary> rows = List.of();
  private Total total = Total.of(0);
  private Map<MailStatus, Total> counts = Map.of();
  private boolean sending;

  public void load() {
    PageRequest request = PageRequest.page(page, SIZE);
    Page<MailSummary> found = mails.list(new MailFilter(status, text == null ? "" : text), request);
    rows = found.rows();
    total = found.count();
    counts = mails.countByStatus();
    sending = mails.isSending();
  }

  /** Whether mails wait for a mail server that is not set up. */
  public boolean isStranded() {
    return !sending && !getCount(MailStatus.WAITING).isNone();
  }

  public Total getCount(MailStatus of) {
    return counts.getOrDefault(of, Total.of(0));
  }

  public MailStatus[] getStatuses() {
    return MailStatus.values();
  }

  public List<MailSummary> getRows() {
    return rows;
  }

  public Total getTotal() {
    return total;
  }

  public int getSize() {
    return SIZE;
  }

  public @Nullable MailStatus getStatus() {
    return status;
  }

  public void setStatus(@Nullable MailStatus status) {
    this.status = status;
  }

  public @Nullable String getText() {
    return text;
  }

  public void setText(@Nullable String text) {
    this.text = text;
  }

  public int getPage() {
    return page;
  }

  public void setPage(int page) {
    this.page = page;
  }
}
