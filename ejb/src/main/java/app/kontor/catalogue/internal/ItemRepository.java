package app.kontor.catalogue.internal;

import app.kontor.catalogue.ItemChanged;
import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.ItemWords;
import app.kontor.catalogue.RichText;
import app.kontor.catalogue.model.CatalogueItem;
import app.kontor.catalogue.model.ItemChange;
import app.kontor.catalogue.model.ItemParts;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.data.Rows;
import app.kontor.platform.data.Total;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds a seller's items to be changed, many at once with all that belongs to them. */
@Dependent
public class ItemRepository {
  @PersistenceContext private EntityManager em;

  /** The items that numbers with one of these keys can mean. */
  List<CatalogueItem> byKeys(long sellerId, Collection<String> keys) {
    if (keys.isEmpty()) {
      return List.of();
    }
    return em.createQuery(
            "SELECT i FROM CatalogueItem i WHERE i.sellerId = :seller AND i.plainNumber IN :keys",
            CatalogueItem.class)
        .setParameter("seller", sellerId)
        .setParameter("keys", List.copyOf(keys))
        .getResultList();
  }

  /**
   * What items have in rows of their own. Native: the provider reads such rows item by item, or
   * loses track of them where it reads them in batches.
   */
  Map<Long, ItemParts> parts(Collection<Long> ids) {
    Map<Long, Map<String, ItemWords>> texts = texts(ids);
    Map<Long, Map<String, BigDecimal>> units = units(ids);
    Map<Long, Set<Long>> places = places(ids);
    Map<Long, Map<Long, String>> values = values(ids);
    Map<Long, List<Long>> axes = axes(ids);
    Map<Long, ItemParts> parts = new HashMap<>();
    for (Long id : ids) {
      parts.put(
          id,
          new ItemParts(
              texts.getOrDefault(id, Map.of()),
              units.getOrDefault(id, Map.of()),
              places.getOrDefault(id, Set.of()),
              values.getOrDefault(id, Map.of()),
              axes.getOrDefault(id, List.of())));
    }
    return parts;
  }

  private Map<Long, Map<String, ItemWords>> texts(Collection<Long> ids) {
    Map<Long, Map<String, ItemWords>> texts = new HashMap<>();
    Rows.list(
        em.createNativeQuery(
            "SELECT t.item_id, t.language, t.name, t.summary, t.description, t.formatted"
                + " FROM item_text t WHERE t.item_id IN ("
                + Rows.in(ids)
                + ")"),
        row ->
            texts
                .computeIfAbsent(row.number("item_id"), id -> new HashMap<>())
                .put(row.text("language"), words(row)));
    return texts;
  }

  private static ItemWords words(Rows row) {
    String formatted = row.textOrNull("formatted");
    return new ItemWords(
        row.text("name"),
        row.text("summary"),
        formatted == null ? RichText.clean(row.text("description")) : formatted);
  }

  private Map<Long, Map<String, BigDecimal>> units(Collection<Long> ids) {
    Map<Long, Map<String, BigDecimal>> units = new HashMap<>();
    Rows.list(
        em.createNativeQuery(
            "SELECT u.item_id, u.unit, u.factor FROM item_unit u WHERE u.item_id IN ("
                + Rows.in(ids)
                + ")"),
        row ->
            units
                .computeIfAbsent(row.number("item_id"), id -> new HashMap<>())
                .put(row.text("unit"), row.decimal("factor")));
    return units;
  }

  private Map<Long, Set<Long>> places(Collection<Long> ids) {
    Map<Long, Set<Long>> places = new HashMap<>();
    Rows.list(
        em.createNativeQuery(
            "SELECT p.item_id, p.category_id FROM item_place p WHERE p.item_id IN ("
                + Rows.in(ids)
                + ")"),
        row ->
            places
                .computeIfAbsent(row.number("item_id"), id -> new HashSet<>())
                .add(row.number("category_id")));
    return places;
  }

  /** What items have of properties: by the item's id values by the property's. */
  private Map<Long, Map<Long, String>> values(Collection<Long> ids) {
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

  /** In which properties the variants of families differ: by the family's id theirs in order. */
  Map<Long, List<Long>> axes(Collection<Long> ids) {
    Map<Long, List<Long>> axes = new HashMap<>();
    if (ids.isEmpty()) {
      return axes;
    }
    Rows.list(
        em.createNativeQuery(
            "SELECT a.family_id, a.property_id FROM item_axis a WHERE a.family_id IN ("
                + Rows.in(ids)
                + ") ORDER BY a.family_id, a.place"),
        row ->
            axes.computeIfAbsent(row.number("family_id"), id -> new ArrayList<>())
                .add(row.number("property_id")));
    return axes;
  }

  /**
   * The variants of families with what they have of properties. Native: as with {@link #parts}.
   *
   * @return by the family's id
   */
  Map<Long, List<Sibling>> siblings(Collection<Long> families) {
    if (families.isEmpty()) {
      return Map.of();
    }
    Map<Long, Map<Long, String>> values = new HashMap<>();
    Map<Long, Sibling> all = new LinkedHashMap<>();
    Map<Long, Long> of = new HashMap<>();
    Rows.list(
        em.createNativeQuery(
            "SELECT i.id, i.number, i.active, i.family_id, v.property_id, v.value FROM item i"
                + " LEFT JOIN item_value v ON v.item_id = i.id WHERE i.family_id IN ("
                + Rows.in(families)
                + ") ORDER BY i.number"),
        row -> {
          long id = row.number("id");
          all.put(
              id, new Sibling(new ItemNumber(row.text("number")), row.flag("active"), Map.of()));
          of.put(id, row.number("family_id"));
          Map<Long, String> has = values.computeIfAbsent(id, each -> new HashMap<>());
          String value = row.textOrNull("value");
          if (value != null) {
            has.put(row.number("property_id"), value);
          }
          return id;
        });
    Map<Long, List<Sibling>> siblings = new HashMap<>();
    all.forEach(
        (id, one) ->
            siblings
                .computeIfAbsent(of.getOrDefault(id, 0L), each -> new ArrayList<>())
                .add(new Sibling(one.number(), one.active(), values.getOrDefault(id, Map.of()))));
    return siblings;
  }

  /**
   * A variant as its family knows it.
   *
   * @param values what it has of properties, by their ids
   */
  record Sibling(ItemNumber number, boolean active, Map<Long, String> values) {
    Sibling {
      values = Map.copyOf(values);
    }
  }

  /** The numbers of the variants of a family, in their order. */
  List<ItemNumber> variants(long familyId) {
    return Rows.list(
        em.createNativeQuery("SELECT i.number FROM item i WHERE i.family_id = ?1 ORDER BY i.number")
            .setParameter(1, familyId),
        row -> new ItemNumber(row.text("number")));
  }

  /** The numbers of all items, in their order. Native: of a long list only they are read. */
  Page<ItemNumber> numbers(long sellerId, PageRequest page) {
    List<ItemNumber> found =
        Rows.list(
            em.createNativeQuery(
                    "SELECT i.number FROM item i WHERE i.seller_id = ?1 ORDER BY i.number LIMIT "
                        + page.limit()
                        + " OFFSET "
                        + page.offset())
                .setParameter(1, sellerId),
            row -> new ItemNumber(row.text("number")));
    Query ids =
        em.createNativeQuery("SELECT i.id FROM item i WHERE i.seller_id = ?1")
            .setParameter(1, sellerId);
    return new Page<>(found, Total.of(page, found.size(), ids));
  }

  /** The numbers of items. */
  Map<Long, ItemNumber> numbers(Collection<Long> ids) {
    Map<Long, ItemNumber> numbers = new HashMap<>();
    if (!ids.isEmpty()) {
      Rows.list(
          em.createNativeQuery(
              "SELECT i.id, i.number FROM item i WHERE i.id IN (" + Rows.in(ids) + ")"),
          row -> numbers.put(row.number("id"), new ItemNumber(row.text("number"))));
    }
    return numbers;
  }

  void add(CatalogueItem item) {
    em.persist(item);
  }

  void add(List<ItemChange> changes) {
    changes.forEach(em::persist);
  }

  /** Writes what has been added, so that others can refer to it. */
  void write() {
    em.flush();
  }

  /** What was changed of an item, the latest first. Native: it is only read. */
  List<ItemChanged> changes(long itemId, int limit) {
    return Rows.list(
        em.createNativeQuery(
                "SELECT h.at, h.who, h.field, h.before_value, h.after_value FROM item_change h"
                    + " WHERE h.item_id = ?1 ORDER BY h.at DESC, h.id LIMIT "
                    + limit)
            .setParameter(1, itemId),
        row ->
            new ItemChanged(
                row.instant("at"),
                row.text("who"),
                row.text("field"),
                row.text("before_value"),
                row.text("after_value")));
  }
}
