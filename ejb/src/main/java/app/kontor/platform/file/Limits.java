package app.kontor.platform.file;

/**
 * How much a person or a machine may send, in one table: what pages promise, filters refuse and the
 * core checks all stand here or in {@link UploadLimit}. Sizes are bytes, a megabyte has 1024 x
 * 1024.
 */
public final class Limits {
  /** One megabyte. */
  public static final long MEGABYTE = 1024L * 1024;

  /** A request without files of somebody who has signed in: 1 MB. */
  public static final long REQUEST = MEGABYTE;

  /** A request of somebody who has not signed in: 64 KB. */
  public static final long ANONYMOUS_REQUEST = 64L * 1024;

  /** A query string, in characters. */
  public static final int QUERY = 8 * 1024;

  /** Fields and parameters of one request; the server's {@code max-parameters}. */
  public static final int PARAMETERS = 5000;

  /** A field of one line whose page names no limit, in characters. */
  public static final int LINE = 255;

  /** A field of several lines whose page names no limit, in characters. */
  public static final int TEXT = 2000;

  /** A value nobody types: hidden fields, choices and page parameters, in characters. */
  public static final int UNSEEN = QUERY;

  /** An e-mail address, after RFC 5321 4.5.3.1, in characters. */
  public static final int EMAIL = 254;

  /** The largest request that any page takes, which is the server's outer limit. */
  public static final long ANY_REQUEST = UploadLimit.largestRequest();

  /** Requests of people who have not signed in that one portal serves at a moment. */
  public static final int ANONYMOUS_AT_ONCE = 48;

  /** Forms of people who have not signed in that one portal works on at a moment. */
  public static final int ANONYMOUS_FORMS_AT_ONCE = 8;

  /** Those among them that do not say how long they are; browsers always do. */
  public static final int ANONYMOUS_UNMEASURED_AT_ONCE = 4;

  /** Requests with a body beyond {@link #ANONYMOUS_REQUEST} that one portal reads at a moment. */
  public static final int LARGE_AT_ONCE = 12;

  /** Bodies nobody has read that one portal lets come to their end at a moment. */
  public static final int LEFTOVERS_AT_ONCE = 8;

  /** Large requests of one person that are read at a moment. */
  public static final int LARGE_OF_ONE_PERSON = 3;

  private Limits() {}
}
