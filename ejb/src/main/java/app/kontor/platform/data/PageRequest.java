package app.kontor.platform.data;

/**
 * Which rows of a list are wanted.
 *
 * @param offset rows to skip, not negative
 * @param limit rows to return at most, 1 to 500
 * @param counted whether somebody looks at how many rows there are
 */
public record PageRequest(int offset, int limit, boolean counted) {
  public static final int MAX_LIMIT = 500;

  private static final int MAX_PAGE = 100_000;

  public PageRequest {
    if (offset < 0 || limit < 1 || limit > MAX_LIMIT) {
      throw new IllegalArgumentException("offset " + offset + ", limit " + limit);
    }
  }

  /** Rows of a page that shows how many there are. */
  public PageRequest(int offset, int limit) {
    this(offset, limit, true);
  }

  /**
   * A page of a list, whatever number an address has.
   *
   * @param number from 1; what lies before the first or far behind the last is brought near
   */
  public static PageRequest page(int number, int size) {
    return new PageRequest((Math.max(1, Math.min(MAX_PAGE, number)) - 1) * size, size);
  }

  public static PageRequest first(int limit) {
    return new PageRequest(0, limit);
  }

  /** As many rows as can be asked for at a time, for files: nobody looks at their number. */
  public static PageRequest part(int offset) {
    return new PageRequest(offset, MAX_LIMIT, false);
  }
}
