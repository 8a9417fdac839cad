package app.kontor.notification;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mail in a list.
 *
 * @param reference the mail's own public reference, in URLs
 * @param orderNumber empty if it is about no order
 * @param lastError why it is still waiting or failed, as the mail server said it; null if nothing
 *     went wrong
 */
public record MailSummary(
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
    @Nullable String lastError)
    implements Serializable {}
