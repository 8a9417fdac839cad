package app.kontor.notification.internal;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells from a failed sending whether trying again makes sense: RFC 5321 says 4yz is transient and
 * 5yz permanent. Sign-in and set-up answers (502, 503, 530 to 538) are about our server account and
 * not about this mail, so it waits until they are mended.
 */
final class SmtpRefusal {
  private static final Pattern REPLY = Pattern.compile("(?m)^\\s*([45]\\d\\d)[ -]");

  private SmtpRefusal() {}

  /** Whether the mail server has refused this mail or its recipient for good. */
  static boolean isFinal(MessagingException failure) {
    @Nullable Exception cause = failure;
    for (int depth = 0; cause != null && depth < 10; depth++) {
      if (cause instanceof AddressException) {
        return true;
      }
      OptionalInt reply = reply(cause);
      if (reply.isPresent()) {
        int code = reply.getAsInt();
        return code >= 500 && code != 502 && code != 503 && (code < 530 || code > 538);
      }
      cause = cause instanceof MessagingException more ? more.getNextException() : null;
    }
    return false;
  }

  /** What the mail server said, without line breaks. */
  static String reason(MessagingException failure) {
    @Nullable Exception cause = failure;
    String reason = String.valueOf(failure.getMessage());
    for (int depth = 0; cause != null && depth < 10; depth++) {
      if (reply(cause).isPresent() || !(cause instanceof MessagingException)) {
        reason = String.valueOf(cause.getMessage());
        break;
      }
      cause = ((MessagingException) cause).getNextException();
    }
    return reason.replaceAll("\\s+", " ").strip();
  }

  private static OptionalInt reply(Exception cause) {
    Matcher matcher = REPLY.matcher(String.valueOf(cause.getMessage()));
    return matcher.find()
        ? OptionalInt.of(Integer.parseInt(matcher.group(1)))
        : OptionalInt.empty();
  }
}
