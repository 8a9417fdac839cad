package app.kontor.notification;

import java.io.Serializable;

/**
 * What a template makes of a sample order.
 *
 * @param html a complete page without scripts whose pictures are data URIs
 */
public record MailPreview(String subject, String html, String text) implements Serializable {}
