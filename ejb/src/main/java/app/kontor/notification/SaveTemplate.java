package app.kontor.notification;

import java.io.Serializable;

/**
 * Stores the seller's own text of a template in one language. Saving twice stores it once: code and
 * language are its key.
 *
 * @param code of a shipped template or, for a new one, lower-case words with hyphens
 * @param event what the template is for; of a known code it must be the same
 * @param language pl, de or en
 * @param version as read, 0 if there was no own text
 * @param subject one line with tags, at most 300 characters
 * @param body HTML with tags, at most 100 000 characters
 */
public record SaveTemplate(
    String code,
    MailEvent event,
    String language,
    long version,
    String subject,
    String body,
    boolean active)
    implements Serializable {}
