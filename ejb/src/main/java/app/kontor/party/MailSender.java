package app.kontor.party;

import java.io.Serializable;

/**
 * Whom a seller's mails come from; what is empty is the seller's own name or e-mail address.
 *
 * @param replyTo where answers go
 */
public record MailSender(String name, String address, String replyTo) implements Serializable {
  /** Nothing of its own: the seller's name and address. */
  public static final MailSender NONE = new MailSender("", "", "");
}
