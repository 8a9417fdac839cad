package app.kontor.platform;

/**
 * Which rows of a list are wanted.
 *
 * @param offset rows to skip, not negative
 * @param limit rows to return at most, 1 to 500
 */
public record PageRequest(int offset, int limit) {
  public static final int MAX_LIMIT = 500;

  public PageRequest {
    if (offset < 0 || limit < 1 || limit > MAX_LIMIT) {
      throw new IllegalArgumentException("offset " + offset + ", limit " + limit);
    }
  }

  public static PageRequest first(int limit) {
    return new PageRequest(0, limit);
  }
}
