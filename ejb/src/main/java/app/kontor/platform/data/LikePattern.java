package app.kontor.platform.data;

/**
 * What a person typed as the pattern of a {@code LIKE}: each character stands for itself. The
 * database's own escape character is used, so that statements need no {@code ESCAPE}.
 */
public final class LikePattern {
  private LikePattern() {}

  /** Finds the text at the beginning; blanks around it do not count. */
  public static String begins(String text) {
    return literal(text) + "%";
  }

  /** Finds the text anywhere; blanks around it do not count. */
  public static String anywhere(String text) {
    return "%" + literal(text) + "%";
  }

  private static String literal(String text) {
    return text.strip().replaceAll("([\\\\%_])", "\\\\$1");
  }
}
