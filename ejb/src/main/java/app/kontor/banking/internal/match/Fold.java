package app.kontor.banking.internal.match;

import app.kontor.platform.language.PlainLetters;
import java.text.Normalizer;
import java.util.Locale;

/** Brings texts to capitals without marks, so that banks' transliterations compare equal. */
final class Fold {
  /** The sign of numbers, which is no punctuation. */
  private static final char MINUS = '\u2212';

  private Fold() {}

  static String text(String text) {
    String letters = PlainLetters.of(text.toUpperCase(Locale.ROOT));
    String plain = Normalizer.normalize(letters, Normalizer.Form.NFKD);
    StringBuilder folded = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      switch (Character.getType(c)) {
        case Character.NON_SPACING_MARK, Character.FORMAT -> {}
        case Character.CONTROL, Character.SPACE_SEPARATOR -> folded.append(' ');
        case Character.DASH_PUNCTUATION -> folded.append('-');
        default -> folded.append(c == MINUS ? '-' : c);
      }
    }
    return folded.toString();
  }

  /** Letters and digits only. */
  static String compact(String folded) {
    StringBuilder compact = new StringBuilder(folded.length());
    for (int i = 0; i < folded.length(); i++) {
      if (Character.isLetterOrDigit(folded.charAt(i))) {
        compact.append(folded.charAt(i));
      }
    }
    return compact.toString();
  }

  static String digits(String text) {
    StringBuilder digits = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digits.append(c);
      }
    }
    return digits.toString();
  }
}
