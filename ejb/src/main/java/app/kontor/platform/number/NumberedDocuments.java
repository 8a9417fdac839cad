package app.kontor.platform.number;

import java.util.List;

/** A capability that numbers documents says in which series, and where the numbers stand. */
public interface NumberedDocuments {

  List<Series> series();

  /**
   * A series.
   *
   * @param code as given to {@link NumberSeries#next}
   * @param issued a query with one column for the numbers issued: {@code ?1} is the seller, {@code
   *     ?2} a regular expression the number matches as a whole
   */
  record Series(String code, String issued) {
    /**
     * A series whose documents are rows of a table with columns seller_id and number.
     *
     * @param from the table as its statements name it, {@code "FROM despatch"}
     */
    public static Series of(String code, String from) {
      return new Series(
          code, "SELECT number " + from + " WHERE seller_id = ?1 AND number REGEXP ?2");
    }
  }
}
