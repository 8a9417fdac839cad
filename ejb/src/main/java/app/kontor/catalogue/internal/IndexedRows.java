package app.kontor.catalogue.internal;

import app.kontor.catalogue.internal.search.SearchedItem;
import app.kontor.catalogue.internal.search.SearchedItem.Place;
import app.kontor.catalogue.internal.search.SearchedItem.Text;
import app.kontor.catalogue.model.ItemCategory;
import app.kontor.platform.data.Rows;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an index of items is made of. Native: hundreds of thousands of rows are read once, in the
 * order of their ids, and changed by nobody here. When a row was changed the database itself notes
 * in {@code changed_at}, whoever writes.
 */
@Dependent
public class IndexedRows {
  @PersistenceContext private EntityManager em;

  private static final String REVISION =
      "CONCAT(i.changed_at, ' ', COALESCE((SELECT MAX(o.changed_at) FROM item_text o"
          + " WHERE o.item_id = i.id), '')) AS revision";

  /** An item's columns; its texts and the way to its category come from elsewhere. */
  private record Row(
      long id,
      String revision,
      String number,
      @Nullable String gtin,
      @Nullable String maker,
      long categoryId) {}

  /** Which revision of an item is there. */
  record Revision(long id, String revision) {}

  /** The database's clock, for {@link #changedSince}. */
  String now() {
    return String.valueOf(
        em.createNativeQuery("SELECT CAST(CURRENT_TIMESTAMP(6) AS CHAR)").getSingleResult());
  }

  /**
   * Items that were changed in the hours before a moment, or later. Hours, because a transaction
   * writes some time before others see it; whether an item is another one tells its revision.
   *
   * @param moment as {@link #now} told it
   */
  List<Revision> changedSince(long sellerId, String moment, int hours) {
    return Rows.list(
        em.createNativeQuery(
                "SELECT i.id, "
                    + REVISION
                    + " FROM (SELECT n.id FROM item n WHERE n.seller_id = ?1 AND n.changed_at >"
                    + " CAST(?2 AS DATETIME(6)) - INTERVAL ?3 HOUR"
                    + " UNION SELECT t.item_id FROM item_text t WHERE t.changed_at >"
                    + " CAST(?2 AS DATETIME(6)) - INTERVAL ?3 HOUR) c"
                    + " JOIN item i ON i.id = c.id AND i.seller_id = ?1")
            .setParameter(1, sellerId)
            .setParameter(2, moment)
            .setParameter(3, hours),
        row -> new Revision(row.number("id"), row.text("revision")));
  }

  /** The ids of items that lie in one of the categories. */
  List<Long> within(Collection<Long> categories) {
    return Rows.numbers(
        em.createNativeQuery(
            "SELECT i.id FROM item i WHERE i.category_id IN (" + Rows.in(categories) + ")"));
  }

  /** The seller's categories, each with those above it from the top, by their ids. */
  Map<Long, List<Place>> paths(long sellerId) {
    Map<Long, Map<String, String>> names = new HashMap<>();
    Rows.list(
        em.createNativeQuery(
                "SELECT ct.category_id, ct.language, ct.name FROM category_text ct"
                    + " JOIN category c ON c.id = ct.category_id WHERE c.seller_id = ?1")
            .setParameter(1, sellerId),
        row ->
            names
                .computeIfAbsent(row.number("category_id"), id -> new HashMap<>())
                .put(row.text("language"), row.text("name")));
    Map<String, Place> byPath = new LinkedHashMap<>();
    Rows.list(
        em.createNativeQuery("SELECT c.id, c.path FROM category c WHERE c.seller_id = ?1")
            .setParameter(1, sellerId),
        row ->
            byPath.put(
                row.text("path"),
                new Place(row.number("id"), names.getOrDefault(row.number("id"), Map.of()))));
    Map<Long, List<Place>> paths = new HashMap<>();
    byPath.forEach(
        (path, place) ->
            paths.put(
                place.id(),
                ItemCategory.pathsDownTo(path).stream()
                    .map(byPath::get)
                    .filter(Objects::nonNull)
                    .toList()));
    return paths;
  }

  /** Active items with ids above one, in the order of their ids. */
  List<SearchedItem> after(long sellerId, long id, int limit, Map<Long, List<Place>> paths) {
    return items(
        em.createNativeQuery(
                select("i.seller_id = ?1 AND i.id > ?2") + " ORDER BY i.id LIMIT " + limit)
            .setParameter(1, sellerId)
            .setParameter(2, id),
        paths);
  }

  /** The active ones of these items. */
  List<SearchedItem> these(long sellerId, Collection<Long> ids, Map<Long, List<Place>> paths) {
    return items(
        em.createNativeQuery(select("i.seller_id = ?1 AND i.id IN (" + Rows.in(ids) + ")"))
            .setParameter(1, sellerId),
        paths);
  }

  private static String select(String where) {
    return "SELECT i.id, i.number, i.ean, i.maker, i.category_id, "
        + REVISION
        + " FROM item i WHERE i.active AND "
        + where;
  }

  private List<SearchedItem> items(Query query, Map<Long, List<Place>> paths) {
    List<Row> rows =
        Rows.list(
            query,
            row ->
                new Row(
                    row.number("id"),
                    row.text("revision"),
                    row.text("number"),
                    row.textOrNull("ean"),
                    row.textOrNull("maker"),
                    row.number("category_id")));
    Map<Long, Map<String, Text>> texts = texts(rows.stream().map(Row::id).toList());
    List<SearchedItem> items = new ArrayList<>();
    for (Row row : rows) {
      items.add(
          new SearchedItem(
              row.id(),
              row.revision(),
              row.number(),
              row.gtin(),
              row.maker(),
              paths.getOrDefault(row.categoryId(), List.of()),
              texts.getOrDefault(row.id(), Map.of())));
    }
    return items;
  }

  private Map<Long, Map<String, Text>> texts(List<Long> ids) {
    Map<Long, Map<String, Text>> texts = new HashMap<>();
    Rows.list(
        em.createNativeQuery(
            "SELECT t.item_id, t.language, t.name, t.description FROM item_text t"
                + " WHERE t.item_id IN ("
                + Rows.in(ids)
                + ")"),
        row ->
            texts
                .computeIfAbsent(row.number("item_id"), id -> new HashMap<>())
                .put(row.text("language"), new Text(row.text("name"), row.text("description"))));
    return texts;
  }
}
