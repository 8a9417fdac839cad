package app.kontor.notification.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.jspecify.annotations.Nullable;

/** The application server's mail session, used if the environment names an SMTP server. */
@Dependent
class MailServer {
  private static final String SESSION = "java:jboss/mail/Kontor";

  /** Whether {@code KONTOR_SMTP_HOST} is set. */
  boolean isSetUp() {
    @Nullable String host = System.getenv("KONTOR_SMTP_HOST");
    return host != null && !host.isBlank();
  }

  /** The session, with time limits where the server's configuration has none. */
  Session session() {
    try {
      Session session = InitialContext.doLookup(SESSION);
      session.getProperties().putIfAbsent("mail.smtp.connectiontimeout", "10000");
      session.getProperties().putIfAbsent("mail.smtp.timeout", "20000");
      session.getProperties().putIfAbsent("mail.smtp.writetimeout", "20000");
      return session;
    } catch (NamingException e) {
      throw new IllegalStateException("no mail session " + SESSION, e);
    }
  }

  void send(MimeMessage message) throws MessagingException {
    Transport.send(message);
  }
}
