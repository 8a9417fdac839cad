package app.kontor.web.common.security;

import app.kontor.platform.failure.ShortTrace;
import java.security.SecureRandom;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;

/** A failure that is our fault: logged once under a short number, which is all people see of it. */
final class Incident {
  private static final Logger LOG = Logger.getLogger("app.kontor.web");
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String LETTERS = "BCDFGHJKLMNPQRSTVWXZ23456789";
  private static final Pattern NUMBER = Pattern.compile("[B-Z2-9]{4}-[B-Z2-9]{4}");

  private Incident() {}

  /** Logs the failure and returns its number. */
  static String log(Throwable failure, String where) {
    StringBuilder number = new StringBuilder("----".length() * 2 + 1);
    for (int i = 0; i < 8; i++) {
      if (i == 4) {
        number.append('-');
      }
      number.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    LOG.log(
        Level.SEVERE, () -> "incident " + number + " at " + where + ": " + ShortTrace.of(failure));
    return number.toString();
  }

  static boolean isNumber(String text) {
    return NUMBER.matcher(text).matches();
  }
}
