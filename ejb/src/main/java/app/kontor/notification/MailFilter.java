package app.kontor.notification;

import org.jspecify.annotations.Nullable;

/**
 * Which mails a list shows.
 *
 * @param status null for all
 * @param text part of the recipient's address or name, or beginning of the order number; empty for
 *     all
 */
public record MailFilter(@Nullable MailStatus status, String text) {
  public static MailFilter all() {
    return new MailFilter(null, "");
  }
}
