package app.kontor.platform.table;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** What kind of marked-up text a file begins like; separated text has none. */
enum Markup {
  XML,
  JSON,
  NONE;

  private static final int LOOKED_AT = 400;
  private static final Pattern XML_BEGIN =
      Pattern.compile("<(\\?xml\\b|!|[\\p{L}_]).*", Pattern.DOTALL);
  private static final Pattern JSON_BEGIN =
      Pattern.compile("(\\[\\s*(\\{|]|$)|\\{\\s*(\"|}|$)).*", Pattern.DOTALL);

  static Markup of(byte[] bytes) {
    String begin = begin(bytes);
    if (XML_BEGIN.matcher(begin).matches()) {
      return XML;
    }
    return JSON_BEGIN.matcher(begin).matches() ? JSON : NONE;
  }

  /** The first signs as Latin letters, without what only says how wide the letters are. */
  private static String begin(byte[] bytes) {
    int length = Math.min(bytes.length, LOOKED_AT);
    return new String(bytes, 0, length, StandardCharsets.ISO_8859_1)
        .replace("\u00EF\u00BB\u00BF", "")
        .replace("\u00FF\u00FE", "")
        .replace("\u00FE\u00FF", "")
        .replace("\u0000", "")
        .strip();
  }
}
