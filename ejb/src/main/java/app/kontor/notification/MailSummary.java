package app.kontor.notification;

import app.kontor.ordering.OrderNumber;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mail in a list.
 *
 * @param reference the mail's own public reference, in URLs
 * @param orderNumber null if it is about no order
 * @param failure why it is still waiting or has failed; null if nothing went wrong
 * @param lastError what the mail server said about it; null if it said nothing
 */
public record MailSummary(
    String reference,
    MailEvent event,
    MailStatus status,
    String language,
    String recipient,
    String recipientName,
    String subject,
    @Nullable OrderNumber orderNumber,
    int attachmentCount,
    int attempts,
    Instant createdAt,
    @Nullable Instant sentAt,
    @Nullable MailFailure failure,
    @Nullable String lastError)
    implements Serializable {

  /** As a query reads it, with the order's number as it is kept: empty if it is about none. */
  public MailSummary(
      String reference,
      MailEvent event,
      MailStatus status,
      String language,
      String recipient,
      String recipientName,
      String subject,
      String orderNumber,
      int attachmentCount,
      int attempts,
      Instant createdAt,
      @Nullable Instant sentAt,
      @Nullable MailFailure failure,
      @Nullable String lastError) {
    this(
        reference,
        event,
        status,
        language,
        recipient,
        recipientName,
        subject,
        orderNumber.isEmpty() ? null : new OrderNumber(orderNumber),
        attachmentCount,
        attempts,
        createdAt,
        sentAt,
        failure,
        lastError);
  }
}
