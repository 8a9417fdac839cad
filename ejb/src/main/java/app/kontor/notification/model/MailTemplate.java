package app.kontor.notification.model;

import app.kontor.notification.MailEvent;
import app.kontor.platform.model.Aggregate;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;

/** The seller's own text of a template in one language; it stands in for the shipped one. */
@Entity
@Table(name = "mail_template")
public class MailTemplate extends Aggregate {

  @Column(name = "seller_id")
  private long sellerId;

  private String code;

  private MailEvent event;

  private String language;
  private String subject;

  @Lob private String body;

  private boolean active;

  @Column(name = "changed_at")
  private Instant changedAt;

  @Column(name = "changed_by")
  private String changedBy;

  @SuppressWarnings("NullAway.Init")
  protected MailTemplate() {}

  public MailTemplate(long sellerId, String code, MailEvent event, String language) {
    this.sellerId = sellerId;
    this.code = code;
    this.event = event;
    this.language = language;
    this.subject = "";
    this.body = "";
    this.changedAt = Instant.EPOCH;
    this.changedBy = "";
  }

  /** Takes new words; they have been checked. */
  public void rewrite(String subject, String body, boolean active, String by, Instant now) {
    this.subject = subject;
    this.body = body;
    this.active = active;
    this.changedBy = by;
    this.changedAt = now;
  }

  public long sellerId() {
    return sellerId;
  }

  public String code() {
    return code;
  }

  public MailEvent event() {
    return event;
  }

  public String language() {
    return language;
  }

  public String subject() {
    return subject;
  }

  public String body() {
    return body;
  }

  public boolean isActive() {
    return active;
  }

  public Instant changedAt() {
    return changedAt;
  }

  public String changedBy() {
    return changedBy;
  }
}
