package app.kontor.notification;

import app.kontor.money.Money;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Picks the template of a mail. Of the active rules of an event the first one by priority whose
 * conditions all hold decides; if none holds, the event's shipped code is used.
 *
 * @param reference the rule's own public reference
 * @param version for edit forms
 * @param priority lower comes first
 * @param language of the customer, or null for any
 * @param country of delivery, ISO 3166-1 alpha-2, or null for any
 * @param carrier code of the carrier or delivery method, or null for any
 * @param minGross orders in this currency of at least this gross total, or null for any
 * @param templateCode null sends nothing
 */
public record SendingRule(
    String reference,
    long version,
    int priority,
    MailEvent event,
    @Nullable String language,
    @Nullable String country,
    @Nullable String carrier,
    @Nullable Money minGross,
    @Nullable String templateCode,
    boolean active)
    implements Serializable {}
