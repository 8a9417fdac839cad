package app.kontor.notification.model;

import app.kontor.billing.DocumentNumber;
import app.kontor.notification.MailEvent;
import app.kontor.notification.MailFailure;
import app.kontor.notification.MailStatus;
import app.kontor.ordering.OrderNumber;
import app.kontor.platform.model.Aggregate;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Lob;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One mail to one customer about one event, noted in the event's transaction with everything it
 * says; its words are written right after. It waits, is sent, or fails for good; a person may send
 * a sent or failed one again. Each sending has its own key, which is the outbox key and, within the
 * mail's Message-ID, tells a receiver that a repeated delivery is the same mail.
 */
@Entity
@Table(name = "mail")
public class Mail extends Aggregate {
  /** After so many failed attempts a person must look at it. */
  public static final int MAX_ATTEMPTS = 10;

  private static final int MAX_ERROR = 1000;

  @Column(name = "seller_id")
  private long sellerId;

  @Column(name = "partner_id")
  private long partnerId;

  private String reference;

  private MailEvent event;

  @Column(name = "event_key")
  private String eventKey;

  @Column(name = "template_code")
  private String templateCode;

  private String language;

  @Column(name = "order_number")
  private String orderNumber;

  private String recipient;

  @Column(name = "recipient_name")
  private String recipientName;

  private String sender;

  @Column(name = "sender_name")
  private String senderName;

  @Column(name = "from_address")
  private String fromAddress = "";

  @Column(name = "reply_to")
  private String replyTo = "";

  private String subject;

  @Lob private String html;

  @Lob private String text;

  /** What the words are made of; null once they are written. */
  @Lob private @Nullable String draft;

  @Enumerated(EnumType.STRING)
  private MailStatus status;

  private int sendings;
  private int attempts;

  @Column(name = "attachment_count")
  private int attachmentCount;

  @Enumerated(EnumType.STRING)
  private @Nullable MailFailure failure;

  @Column(name = "last_error")
  private @Nullable String lastError;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "sent_at")
  private @Nullable Instant sentAt;

  @OneToMany(mappedBy = "mail", cascade = CascadeType.PERSIST)
  @OrderBy("position")
  private List<MailAttachment> attachments = new ArrayList<>();

  @SuppressWarnings("NullAway.Init")
  protected Mail() {}

  public Mail(Origin origin, Person recipient, Person sender, String draft, Instant now) {
    this.sellerId = origin.sellerId();
    this.partnerId = origin.partnerId();
    this.event = origin.event();
    this.eventKey = origin.eventKey();
    OrderNumber order = origin.orderNumber();
    this.orderNumber = order == null ? "" : order.value();
    this.reference = UUID.randomUUID().toString();
    this.recipient = recipient.email();
    this.recipientName = recipient.name();
    this.sender = sender.email();
    this.senderName = sender.name();
    this.templateCode = "";
    this.language = "";
    this.subject = "";
    this.html = "";
    this.text = "";
    this.draft = draft;
    this.status = MailStatus.WAITING;
    this.sendings = 1;
    this.createdAt = now;
  }

  /**
   * Whom it comes from and where answers go, if the seller has said so; empty if not.
   *
   * @param address for which the mail server must be allowed to send
   */
  public void comesFrom(String address, String answers) {
    fromAddress = address;
    replyTo = answers;
  }

  /** Whether the seller had named no address when the mail was noted. */
  public boolean isUnsigned() {
    return sender.isEmpty();
  }

  /** Whom it comes from, said after it was noted. */
  public void sign(Person from) {
    if (!isUnsigned()) {
      throw new IllegalStateException("mail " + reference + " has a sender");
    }
    sender = from.email();
    senderName = from.name();
  }

  /** Whom it comes from by the seller's own words; empty if by the mail server's. */
  public String fromAddress() {
    return fromAddress;
  }

  /** Where answers go if not to the sender; empty if there. */
  public String replyTo() {
    return replyTo;
  }

  /**
   * Why the mail is written.
   *
   * @param eventKey unique per event: the same event is told once
   * @param orderNumber null if it is about no order
   */
  public record Origin(
      long sellerId,
      long partnerId,
      MailEvent event,
      String eventKey,
      @Nullable OrderNumber orderNumber) {}

  /** Somebody's address. */
  public record Person(String email, String name) {}

  /** What the mail says; the HTML is a whole page whose logo is {@code cid:logo}. */
  public record Words(
      String templateCode, String language, String subject, String html, String text) {}

  /** By which template and in which language it will be written. */
  public void heading(String template, String language) {
    this.templateCode = template;
    this.language = language;
  }

  /** The words are there, once and for all. */
  public void write(Words words) {
    if (draft == null) {
      throw new IllegalStateException("mail " + reference + " is written");
    }
    heading(words.templateCode(), words.language());
    subject = words.subject();
    html = words.html();
    text = words.text();
    draft = null;
  }

  /** The words as written. */
  public Words words() {
    return new Words(templateCode, language, subject, html, text);
  }

  /** What the words are made of, until they are written. */
  public Optional<String> draft() {
    return Optional.ofNullable(draft);
  }

  /** Attaches an issued document, whose file may still have to be prepared. */
  public void attach(DocumentNumber documentNumber) {
    attachmentCount++;
    attachments.add(new MailAttachment(this, attachmentCount, documentNumber));
  }

  /** The outbox key of the current sending. */
  public String sendingKey() {
    return reference + "." + sendings;
  }

  /** Whether the current sending has not been done yet. */
  public boolean isWaiting() {
    return status == MailStatus.WAITING;
  }

  /** The mail server has accepted the sending. */
  public void sent(Instant now) {
    status = MailStatus.SENT;
    sentAt = now;
    failure = null;
    lastError = null;
    attempts++;
  }

  /**
   * The mail server refused, or could not be reached.
   *
   * @param last whether trying again is pointless
   * @return whether the mail has failed for good, by that or by the number of attempts
   */
  public boolean failed(String reason, boolean last) {
    failure = last ? MailFailure.REFUSED : MailFailure.NOT_ACCEPTED;
    lastError = reason.length() <= MAX_ERROR ? reason : reason.substring(0, MAX_ERROR);
    return attempted(last);
  }

  /**
   * The mail did not get as far as the mail server, for a reason only the log knows.
   *
   * @param last whether it will not be tried again by itself
   * @return whether the mail has failed for good
   */
  public boolean broken(boolean last) {
    failure = MailFailure.UNEXPECTED;
    lastError = null;
    return attempted(last);
  }

  private boolean attempted(boolean last) {
    attempts++;
    if (last || attempts >= MAX_ATTEMPTS) {
      status = MailStatus.FAILED;
      return true;
    }
    return false;
  }

  /** Starts one more sending; the earlier one is over. */
  public void sendAgain() {
    if (isWaiting()) {
      throw new IllegalStateException("mail " + reference + " has not left yet");
    }
    sendings++;
    attempts = 0;
    status = MailStatus.WAITING;
    failure = null;
    lastError = null;
  }

  public long sellerId() {
    return sellerId;
  }

  public long partnerId() {
    return partnerId;
  }

  public String reference() {
    return reference;
  }

  public MailEvent event() {
    return event;
  }

  public String eventKey() {
    return eventKey;
  }

  /** What the event was told for: a number or a reference. */
  public String eventSubject() {
    return eventKey.substring(eventKey.indexOf('/') + 1);
  }

  public String templateCode() {
    return templateCode;
  }

  public String language() {
    return language;
  }

  /** The order it is about; null if it is about none. */
  public @Nullable OrderNumber orderNumber() {
    return orderNumber.isEmpty() ? null : new OrderNumber(orderNumber);
  }

  public Person recipient() {
    return new Person(recipient, recipientName);
  }

  public Person sender() {
    return new Person(sender, senderName);
  }

  public String subject() {
    return subject;
  }

  public String html() {
    return html;
  }

  public String text() {
    return text;
  }

  public MailStatus status() {
    return status;
  }

  public int attempts() {
    return attempts;
  }

  public @Nullable MailFailure failure() {
    return failure;
  }

  public @Nullable String lastError() {
    return lastError;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public @Nullable Instant sentAt() {
    return sentAt;
  }

  public List<MailAttachment> attachments() {
    return List.copyOf(attachments);
  }
}
