package app.kontor.catalogue.internal;

import app.kontor.catalogue.internal.search.SearchedItem;
import app.kontor.catalogue.internal.search.SearchedItem.Family;
import app.kontor.catalogue.internal.search.SearchedItem.Place;
import app.kontor.catalogue.internal.search.SearchedItem.Text;
import app.kontor.catalogue.model.ItemCategory;
import app.kontor.platform.data.Rows;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
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
  @Inject private PropertyRows properties;

  /** What items lie in and are told apart by. */
  record Surroundings(Map<Long, List<Place>> paths, PropertySet properties) {
    static final Surroundings NONE = new Surroundings(Map.of(), PropertySet.NONE);
  }

  private static final String REVISION =
      "CONCAT(i.changed_at, ' ', COALESCE((SELECT MAX(o.changed_at) FROM item_text o"
          + " WHERE o.item_id = i.id), ''), COALESCE((SELECT CONCAT(' ', f.changed_at,"
          + " COALESCE((SELECT MAX(g.changed_at) FROM item_text g WHERE g.item_id = f.id), ''))"
          + " FROM item f WHERE f.id = i.family_id), '')) AS revision";

  /** Items that were changed themselves, or in what is said of them. */
  private static final String CHANGED =
      "(SELECT n.id FROM item n WHERE n.seller_id = ?1 AND n.changed_at >"
          + " CAST(?2 AS DATETIME(6)) - INTERVAL ?3 HOUR"
          + " UNION SELECT t.item_id FROM item_text t WHERE t.changed_at >"
          + " CAST(?2 AS DATETIME(6)) - INTERVAL ?3 HOUR) c";

  /** An item's columns; its texts and the way to its category come from elsewhere. */
  private record Row(
      long id,
      String revision,
      String number,
      @Nullable String gtin,
      @Nullable String maker,
      @Nullable String makerNumber,
      long categoryId,
      @Nullable Family family) {}

  /** Which revision of an item is there. */
  record Revision(long id, String revision) {}

  /** The database's clock, for {@link #changedSince}. */
  String now() {
    return String.valueOf(
        em.createNativeQuery("SELECT CAST(CURRENT_TIMESTAMP(6) AS CHAR)").getSingleResult());
  }

  /**
   * Items that were changed, or whose family was, in the hours before a moment, or later. Hours,
   * because a transaction writes some time before others see it; whether an item is another one
   * tells its revision.
   *
   * @param moment as {@link #now} told it
   */
  List<Revision> changedSince(long sellerId, String moment, int hours) {
    return Rows.list(
        em.createNativeQuery(
                "SELECT i.id, "
                    + REVISION
                    + " FROM "
                    + CHANGED
                    + " JOIN item i ON i.id = c.id AND i.seller_id = ?1 UNION SELECT i.id, "
                    + REVISION
                    + " FROM "
                    + CHANGED
                    + " JOIN item i ON i.family_id = c.id AND i.seller_id = ?1")
            .setParameter(1, sellerId)
            .setParameter(2, moment)
            .setParameter(3, hours),
        row -> new Revision(row.number("id"), row.text("revision")));
  }

  /** The ids of items that lie in one of the categories. */
  List<Long> within(Collection<Long> categories) {
    return Rows.numbers(
        em.createNativeQuery(
            "SELECT i.id FROM item i WHERE i.category_id IN ("
                + Rows.in(categories)
                + ") UNION SELECT p.item_id FROM item_place p WHERE p.category_id IN ("
                + Rows.in(categories)
                + ")"));
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

  /** The seller's properties; words of their values are among what is searched. */
  PropertySet properties(long sellerId) {
    return properties.all(sellerId);
  }

  /** The ids of items that have one of the properties. */
  List<Long> having(Collection<Long> some) {
    return Rows.numbers(
        em.createNativeQuery(
            "SELECT DISTINCT v.item_id FROM item_value v WHERE v.property_id IN ("
                + Rows.in(some)
                + ")"));
  }

  /** Active items with ids above one, but for families, in the order of their ids. */
  List<SearchedItem> after(long sellerId, long id, int limit, Surroundings around) {
    return items(
        em.createNativeQuery(
                select("i.seller_id = ?1 AND i.id > ?2") + " ORDER BY i.id LIMIT " + limit)
            .setParameter(1, sellerId)
            .setParameter(2, id),
        around);
  }

  /** The active ones of these items. */
  List<SearchedItem> these(long sellerId, Collection<Long> ids, Surroundings around) {
    return items(
        em.createNativeQuery(select("i.seller_id = ?1 AND i.id IN (" + Rows.in(ids) + ")"))
            .setParameter(1, sellerId),
        around);
  }

  private static String select(String where) {
    return "SELECT i.id, i.number, i.ean, i.maker, i.maker_number, i.category_id,"
        + " f.id AS family_id, f.number AS family_number, "
        + REVISION
        + " FROM item i LEFT JOIN item f ON f.id = i.family_id AND f.active"
        + " WHERE i.active AND i.kind <> 'FAMILY' AND "
        + where;
  }

  private List<SearchedItem> items(Query query, Surroundings around) {
    Map<Long, List<Place>> paths = around.paths();
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
                    row.textOrNull("maker_number"),
                    row.number("category_id"),
                    family(row)));
    List<Long> ids = rows.stream().map(Row::id).toList();
    Map<Long, Map<String, Text>> texts = texts(ids);
    Map<Long, Map<String, Text>> families = texts(families(rows));
    Map<Long, List<Long>> places = places(ids);
    Map<Long, Map<Long, String>> values = values(ids);
    List<SearchedItem> items = new ArrayList<>();
    for (Row row : rows) {
      items.add(
          new SearchedItem(
              row.id(),
              row.revision(),
              row.number(),
              row.gtin(),
              row.maker(),
              row.makerNumber(),
              paths.getOrDefault(row.categoryId(), List.of()),
              further(row.categoryId(), places.getOrDefault(row.id(), List.of()), paths),
              said(
                  akin(row, texts, families),
                  values.getOrDefault(row.id(), Map.of()),
                  around.properties()),
              values.getOrDefault(row.id(), Map.of()),
              row.family()));
    }
    return items;
  }

  private static @Nullable Family family(Rows row) {
    Long id = row.numberOrNull("family_id");
    return id == null ? null : new Family(id, row.text("family_number"));
  }

  private static List<Long> families(List<Row> rows) {
    return rows.stream()
        .map(Row::family)
        .filter(Objects::nonNull)
        .map(Family::id)
        .distinct()
        .toList();
  }

  /** An item's texts, in each language with what its family is called and said to be behind. */
  private static Map<String, Text> akin(
      Row row, Map<Long, Map<String, Text>> texts, Map<Long, Map<String, Text>> families) {
    Map<String, Text> own = texts.getOrDefault(row.id(), Map.of());
    Family family = row.family();
    if (family == null) {
      return own;
    }
    Map<String, Text> all = new HashMap<>(own);
    families
        .getOrDefault(family.id(), Map.of())
        .forEach(
            (language, text) ->
                all.computeIfPresent(
                    language,
                    (same, said) ->
                        new Text(
                            said.name(),
                            said.description() + ' ' + text.name() + ' ' + text.description())));
    return all;
  }

  /** Texts with the words of its values behind its description. */
  private static Map<String, Text> said(
      Map<String, Text> texts, Map<Long, String> values, PropertySet properties) {
    if (values.isEmpty()) {
      return texts;
    }
    Map<String, StringBuilder> words = new HashMap<>();
    texts.forEach((language, text) -> words.put(language, new StringBuilder(text.description())));
    values.forEach(
        (id, value) ->
            properties
                .find(id)
                .map(property -> property.words(value, texts.keySet()))
                .orElse(Map.of())
                .forEach(
                    (language, word) -> {
                      StringBuilder said = words.get(language);
                      if (said != null) {
                        said.append(' ').append(word);
                      }
                    }));
    Map<String, Text> all = new HashMap<>();
    texts.forEach(
        (language, text) ->
            all.put(language, new Text(text.name(), String.valueOf(words.get(language)))));
    return all;
  }

  private Map<Long, Map<Long, String>> values(List<Long> ids) {
    Map<Long, Map<Long, String>> values = new HashMap<>();
    Rows.list(
        em.createNativeQuery(
            "SELECT v.item_id, v.property_id, v.value FROM item_value v WHERE v.item_id IN ("
                + Rows.in(ids)
                + ")"),
        row ->
            values
                .computeIfAbsent(row.number("item_id"), id -> new HashMap<>())
                .put(row.number("property_id"), row.text("value")));
    return values;
  }

  /** Other categories and those above them, each once, without those above the main one. */
  private static List<Place> further(long main, List<Long> others, Map<Long, List<Place>> paths) {
    if (others.isEmpty()) {
      return List.of();
    }
    Map<Long, Place> further = new LinkedHashMap<>();
    others.forEach(
        other ->
            paths.getOrDefault(other, List.of()).forEach(place -> further.put(place.id(), place)));
    paths.getOrDefault(main, List.of()).forEach(place -> further.remove(place.id()));
    return List.copyOf(further.values());
  }

  private Map<Long, List<Long>> places(List<Long> ids) {
    Map<Long, List<Long>> places = new HashMap<>();
    Rows.list(
        em.createNativeQuery(
            "SELECT p.item_id, p.category_id FROM item_place p WHERE p.item_id IN ("
                + Rows.in(ids)
                + ")"),
        row ->
            places
                .computeIfAbsent(row.number("item_id"), id -> new ArrayList<>())
                .add(row.number("category_id")));
    return places;
  }

  private Map<Long, Map<String, Text>> texts(List<Long> ids) {
    Map<Long, Map<String, Text>> texts = new HashMap<>();
    Rows.list(
        em.createNativeQuery(
            "SELECT t.item_id, t.language, t.name, CONCAT_WS(' ', NULLIF(t.summary, ''),"
                + " t.description) AS description FROM item_text t"
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
