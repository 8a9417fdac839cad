package app.kontor.banking.internal.match;

import java.text.Normalizer;
import java.util.Locale;

/** Brings texts to capitals without marks, so that banks' transliterations compare equal. */
final class Fold {

  private Fold() {}

  static String text(String text) {
    String upper = text.toUpperCase(Locale.ROOT);
    String plain = Normalizer.normalize(upper, Normalizer.Form.NFKD);
    StringBuilder folded = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      switch (Character.getType(c)) {
        case Character.NON_SPACING_MARK, Character.FORMAT -> {}
        case Character.CONTROL, Character.SPACE_SEPARATOR -> folded.append(' ');
        case Character.DASH_PUNCTUATION -> folded.append('-');
        default -> append(folded, c);
      }
    }
    return folded.toString();
  }

  /** Letters with a stroke and ligatures that Unicode does not take apart, and the minus sign. */
  private static void append(StringBuilder folded, char c) {
    switch (c) {
      case 'Ł' -> folded.append('L');
      case 'Đ' -> folded.append('D');
      case 'Ø' -> folded.append('O');
      case 'Æ' -> folded.append("AE");
      case 'Œ' -> folded.append("OE");
      case 'ẞ' -> folded.append("SS");
      case '\u2212' -> folded.append('-');
      default -> folded.append(c);
    }
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
