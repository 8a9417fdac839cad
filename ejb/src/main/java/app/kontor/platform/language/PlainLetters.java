package app.kontor.platform.language;

import java.text.Normalizer;

/**
 * Letters without their marks, so that what people, banks and typewriters write without them
 * compares equal: {@code Žluťoučký kůň} becomes {@code Zlutoucky kun}. Marks are taken off as
 * Unicode takes letters apart; letters with a stroke, ligatures and others that it does not take
 * apart follow machine-readable travel documents (ICAO 9303-3) and {@code O} for {@code Ø}.
 */
public final class PlainLetters {
  private PlainLetters() {}

  /**
   * The text with plain Latin letters, capitals staying capitals; other scripts' letters, whose
   * marks make other letters, and all that is no letter stay.
   */
  public static String of(String text) {
    if (text.chars().allMatch(c -> c < 0x80)) {
      return text;
    }
    String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
    StringBuilder plain = new StringBuilder(text.length());
    boolean latin = false;
    for (int i = 0; i < apart.length(); i++) {
      char c = apart.charAt(i);
      if (!isMark(c)) {
        latin = Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
        append(plain, c);
      } else if (!latin) {
        plain.append(c);
      }
    }
    return Normalizer.normalize(plain, Normalizer.Form.NFC);
  }

  private static boolean isMark(char c) {
    return Character.UnicodeBlock.of(c) == Character.UnicodeBlock.COMBINING_DIACRITICAL_MARKS;
  }

  private static void append(StringBuilder plain, char c) {
    switch (c) {
      case 'Ł', 'Ŀ' -> plain.append('L');
      case 'ł', 'ŀ' -> plain.append('l');
      case 'Đ', 'Ð' -> plain.append('D');
      case 'đ', 'ð' -> plain.append('d');
      case 'Ø' -> plain.append('O');
      case 'ø' -> plain.append('o');
      case 'Ħ' -> plain.append('H');
      case 'ħ' -> plain.append('h');
      case 'Ŧ' -> plain.append('T');
      case 'ŧ' -> plain.append('t');
      case 'Ŋ' -> plain.append('N');
      case 'ŋ' -> plain.append('n');
      case 'Ƶ' -> plain.append('Z');
      case 'ƶ' -> plain.append('z');
      case 'Ə' -> plain.append('E');
      case 'ə' -> plain.append('e');
      case 'ı' -> plain.append('i');
      case 'ĸ' -> plain.append('k');
      case 'ſ' -> plain.append('s');
      case 'Ĳ' -> plain.append("IJ");
      case 'ĳ' -> plain.append("ij");
      case 'Æ' -> plain.append("AE");
      case 'æ' -> plain.append("ae");
      case 'Œ' -> plain.append("OE");
      case 'œ' -> plain.append("oe");
      case 'Þ' -> plain.append("TH");
      case 'þ' -> plain.append("th");
      case 'ẞ' -> plain.append("SS");
      case 'ß' -> plain.append("ss");
      default -> plain.append(c);
    }
  }
}
