package app.kontor.it.browser;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What the customers of the running product were mailed. */
final class Inbox {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private Inbox() {}

  /** The mail whose subject has both texts; mails are sent by a worker, so it may take a moment. */
  static MimeMessage mail(String one, String other) throws Exception {
    return mail(KontorServer.running().mail(), one, other);
  }

  /** The same, of another mail server. */
  static MimeMessage mail(GreenMail server, String one, String other) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      for (MimeMessage message : server.getReceivedMessages()) {
        if (message.getSubject().contains(one) && message.getSubject().contains(other)) {
          return message;
        }
      }
      Thread.sleep(250);
    }
    throw new AssertionError("no mail with " + one + " and " + other + " in " + subjects(server));
  }

  /** The names of the PDFs a mail carries. */
  static List<String> pdfsOf(Part part) throws Exception {
    List<String> names = new ArrayList<>();
    if (part.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        names.addAll(pdfsOf(parts.getBodyPart(i)));
      }
    } else if (part.isMimeType("application/pdf")) {
      names.add(String.valueOf(part.getFileName()));
    }
    return names;
  }

  /** What a mail says, in all its texts. */
  static String text(Part part) throws Exception {
    StringBuilder text = new StringBuilder();
    if (part.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        text.append(text(parts.getBodyPart(i)));
      }
    } else if (part.isMimeType("text/*")) {
      text.append(part.getContent());
    }
    return text.toString();
  }

  private static List<String> subjects(GreenMail server) throws Exception {
    List<String> subjects = new ArrayList<>();
    for (MimeMessage message : server.getReceivedMessages()) {
      subjects.add(message.getSubject());
    }
    return subjects;
  }
}
