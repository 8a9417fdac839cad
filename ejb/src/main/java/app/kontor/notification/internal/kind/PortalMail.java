package app.kontor.notification.internal.kind;

import app.kontor.notification.internal.kind.PortalMail.Message;
import app.kontor.notification.model.Mail.Person;
import app.kontor.party.Parties;
import app.kontor.party.Partner;
import jakarta.inject.Inject;

/** A mail about a message of the service or document portal. */
abstract class PortalMail extends MailKind<Message> {
  @Inject private Parties parties;

  /**
   * A message of the service or document portal.
   *
   * @param number of the ticket or the document
   * @param title the ticket's subject or the document's name
   * @param author who wrote or shared
   * @param text may be empty
   * @param path of its page below the portals' address
   */
  record Message(String number, String title, String author, String text, String path) {}

  /** What both portals' mails say, under the name of the group. */
  static Tags<Message> messageTags(String group) {
    return Tags.<Message>none()
        .text(group + ".title", Message::title)
        .text(group + ".author", Message::author)
        .text(group + ".text", Message::text)
        .text(group + ".link", (message, formats) -> formats.link(message.path()));
  }

  Partner partner(long partnerId) {
    return parties.partner(partnerId);
  }

  void tell(long sellerId, Partner partner, String subject, Person recipient, Message message) {
    tell(
        Occasion.of(partner.id(), subject, partner.language()),
        Addressee.of(parties.seller(sellerId), partner.number().value(), partner.name(), recipient),
        message);
  }
}
