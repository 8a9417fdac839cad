package app.kontor.ordering.internal;

import java.security.SecureRandom;

/**
 * References in addresses that nobody guesses, though who may not see a thing is refused anyway.
 */
final class ListReference {
  private static final int LENGTH = 12;
  private static final String LETTERS = "23456789abcdefghjkmnpqrstuvwxyz";
  private static final SecureRandom RANDOM = new SecureRandom();

  private ListReference() {}

  static String random() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      text.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    return text.toString();
  }
}
