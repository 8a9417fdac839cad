package app.kontor.platform.table;

/**
 * Keeps a spreadsheet from computing what people wrote: a text that looks like a formula gets an
 * apostrophe in front, which is taken off again when the file comes back (OWASP, CSV injection).
 */
public final class FormulaGuard {
  private static final String SIGNS = "=+-@\t\r\n＝＋－＠";

  private FormulaGuard() {}

  /** The text so that no spreadsheet computes it. */
  public static String harmless(String text) {
    return begins(text) || begins(text.stripLeading()) ? "'" + text : text;
  }

  private static boolean begins(String text) {
    return !text.isEmpty() && SIGNS.indexOf(text.charAt(0)) >= 0;
  }

  /** The text without the apostrophe of {@link #harmless}. */
  public static String plain(String text) {
    boolean kept = text.startsWith("'") && begins(text.substring(1));
    return kept ? text.substring(1) : text;
  }
}
