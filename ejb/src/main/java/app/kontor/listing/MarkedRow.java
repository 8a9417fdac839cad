package app.kontor.listing;

/**
 * A row of a list that somebody marked to do something with.
 *
 * @param mark what the list's shape says of the row, see {@link
 *     app.kontor.platform.list.ListShape#mark}: the parts a command needs
 * @param key idempotency key of the row in this form
 * @param reason what the person gave as reason; empty where none is asked
 */
public record MarkedRow(String mark, String key, String reason) {
  private static final String BETWEEN = "~";

  /** The mark of a row that is acted on as it was seen: its number and version. */
  public static String seen(Object number, long version) {
    return number + BETWEEN + version;
  }

  /** The number of a row that is acted on as it was seen, or the whole mark. */
  public String number() {
    int end = mark.lastIndexOf(BETWEEN);
    return end < 0 ? mark : mark.substring(0, end);
  }

  /** The version that was seen; -1, which nothing has, for a mark without one. */
  public long version() {
    String version = mark.substring(mark.lastIndexOf(BETWEEN) + 1);
    return mark.contains(BETWEEN) && version.matches("\\d{1,18}") ? Long.parseLong(version) : -1;
  }
}
