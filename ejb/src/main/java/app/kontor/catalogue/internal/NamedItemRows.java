package app.kontor.catalogue.internal;

import app.kontor.catalogue.MeantItem.As;
import app.kontor.platform.data.Rows;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** Items by the numbers that others gave them: the trade's and the maker's. */
@Dependent
public class NamedItemRows {
  /** The first parameter for numbers. */
  private static final int NUMBERS = 2;

  @PersistenceContext private EntityManager em;

  /**
   * In one statement, by two indexes.
   *
   * @param gtins as they may be kept
   * @param makers the makers' numbers as they are written; letters in either case
   */
  List<MeantItems.Named> of(long sellerId, Collection<String> gtins, Collection<String> makers) {
    if (makers.isEmpty()) {
      return List.of();
    }
    List<String> selects = new ArrayList<>();
    List<String> numbers = new ArrayList<>(gtins);
    if (!gtins.isEmpty()) {
      selects.add(select("GTIN", "ean", NUMBERS, gtins.size()));
    }
    selects.add(select("MAKER_NUMBER", "maker_number", NUMBERS + gtins.size(), makers.size()));
    numbers.addAll(makers);
    Query query =
        em.createNativeQuery(String.join(" UNION ALL ", selects)).setParameter(1, sellerId);
    for (int i = 0; i < numbers.size(); i++) {
      query.setParameter(NUMBERS + i, numbers.get(i));
    }
    return Rows.list(
        query,
        row ->
            new MeantItems.Named(
                As.valueOf(row.text("kind")), row.text("number"), row.number("id")));
  }

  private static String select(String kind, String column, int first, int count) {
    List<String> marks = new ArrayList<>(Collections.nCopies(count, ""));
    for (int i = 0; i < count; i++) {
      marks.set(i, "?" + (first + i));
    }
    return "SELECT '"
        + kind
        + "' AS kind, i."
        + column
        + " AS number, i.id AS id FROM item i WHERE i.seller_id = ?1 AND i."
        + column
        + " IN ("
        + String.join(",", marks)
        + ")";
  }
}
