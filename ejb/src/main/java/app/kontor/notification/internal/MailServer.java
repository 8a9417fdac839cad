package app.kontor.notification.internal;

import app.kontor.notification.internal.MimeMail.Letter;
import app.kontor.notification.model.Mail.Person;
import app.kontor.party.Seller;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import org.jspecify.annotations.Nullable;

/** The application server's mail session, used if the environment names an SMTP server. */
@Dependent
class MailServer {

  @Resource(lookup = "java:jboss/mail/Kontor")
  private Session session;

  /** Whether {@code KONTOR_SMTP_HOST} is set. */
  boolean isSetUp() {
    return !variable("KONTOR_SMTP_HOST").isEmpty();
  }

  /**
   * Whom the mail comes from: the address that the seller has named for it, else {@code
   * KONTOR_SMTP_FROM} in the seller's name where the mail server sends only for its own domain,
   * else the seller's own address; without one of them the address is empty.
   */
  Person from(Letter letter) {
    return from(letter, variable("KONTOR_SMTP_FROM"));
  }

  /** Whether a seller's mails have an address to come from. */
  boolean hasSender(Seller seller) {
    return !seller.senderAddress().isEmpty() || !variable("KONTOR_SMTP_FROM").isEmpty();
  }

  static Person from(Letter letter, String servers) {
    String named = letter.from().isEmpty() ? servers : letter.from();
    return named.isEmpty() ? letter.sender() : new Person(named, letter.sender().name());
  }

  /** The session, with time limits where the server's configuration has none. */
  Session session() {
    session.getProperties().putIfAbsent("mail.smtp.connectiontimeout", "10000");
    session.getProperties().putIfAbsent("mail.smtp.timeout", "20000");
    session.getProperties().putIfAbsent("mail.smtp.writetimeout", "20000");
    return session;
  }

  void send(MimeMessage message) throws MessagingException {
    Transport.send(message);
  }

  private static String variable(String name) {
    @Nullable String value = System.getenv(name);
    return value == null ? "" : value.strip();
  }
}
