package app.kontor.banking.internal.match;

import java.text.Normalizer;
import java.util.Locale;

/** Brings texts to capitals without marks, so that banks' transliterations compare equal. */
final class Fold {

  private Fold() {}

  static String text(String text) {
    String upper = text.toUpperCase(Locale.ROOT).replace('Ł', 'L').replace("ß", "SS");
    String plain = Normalizer.normalize(upper, Normalizer.Form.NFKD);
    StringBuilder folded = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (Character.getType(c) != Character.NON_SPACING_MARK) {
        folded.append(c < ' ' || c == '\u00a0' ? ' ' : c);
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
