package app.kontor.approval.internal;

import java.security.SecureRandom;

/** Letters of a reference that nobody guesses, though who may not see the thing is refused. */
final class References {
  private static final int LENGTH = 12;
  private static final String LETTERS = "23456789abcdefghjkmnpqrstuvwxyz";
  private static final SecureRandom RANDOM = new SecureRandom();

  private References() {}

  static String next() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      text.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    return text.toString();
  }
}
