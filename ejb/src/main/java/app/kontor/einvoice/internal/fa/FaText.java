package app.kontor.einvoice.internal.fa;

import java.text.Normalizer;

/**
 * Text as FA(3) takes it: one line, no characters that XML does not have or that KSeF refuses
 * (control characters, those that are none, private ones), not longer than its field.
 */
final class FaText {
  private FaText() {}

  /**
   * The text in one line of at most so many characters, composed (NFC); empty if nothing is left.
   *
   * @param most as validators count them: in UTF-16, where a sign beyond the first plane is two
   */
  static String line(String text, int most) {
    StringBuilder out = new StringBuilder(text.length());
    boolean blank = true;
    int count = 0;
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    for (int i = 0; i < composed.length() && count < most; ) {
      int point = composed.codePointAt(i);
      int length = Character.charCount(point);
      i += length;
      if (isBlank(point)) {
        if (!blank) {
          out.append(' ');
          count++;
        }
        blank = true;
      } else if (isTaken(point) && count + length <= most) {
        out.appendCodePoint(point);
        count += length;
        blank = false;
      }
    }
    return out.toString().strip();
  }

  private static boolean isBlank(int point) {
    return Character.isWhitespace(point) || Character.isSpaceChar(point);
  }

  /** Letters, digits, signs; no control or formatting characters, no halves, no private ones. */
  private static boolean isTaken(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          false;
      default -> (point & 0xFFFE) != 0xFFFE && !(point >= 0xFDD0 && point <= 0xFDEF);
    };
  }
}
