package app.kontor.catalogue.internal;

import app.kontor.catalogue.Category;
import app.kontor.catalogue.PropertyChoice;
import app.kontor.catalogue.PropertyKind;
import app.kontor.catalogue.PropertyRow;
import app.kontor.catalogue.internal.PropertySet.Definition;
import app.kontor.platform.data.Rows;
import app.kontor.platform.transaction.ReferenceData;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The properties of sellers as pages and searches need them. Native: they are read whole, in all
 * languages, and kept; items that have them are only counted.
 */
@Dependent
public class PropertyRows {
  @PersistenceContext private EntityManager em;
  @Inject private ReferenceData reference;

  /** All of a seller as they are kept; see {@link ReferenceData}. */
  PropertySet all(long sellerId) {
    return reference.get(
        Category.TOPIC,
        PropertySet.class,
        List.of("properties", sellerId),
        () -> new PropertySet(read(sellerId)));
  }

  private List<Definition> read(long sellerId) {
    Map<Long, Map<String, String>> names = names(sellerId);
    Map<Long, Map<String, Map<String, String>>> choices = choices(sellerId);
    return Rows.list(
        em.createNativeQuery(
                "SELECT p.id, p.code, p.kind, p.unit, p.facet FROM item_property p"
                    + " WHERE p.seller_id = ?1 ORDER BY p.place, p.code")
            .setParameter(1, sellerId),
        row ->
            new Definition(
                row.number("id"),
                row.text("code"),
                PropertyKind.valueOf(row.text("kind")),
                row.text("unit"),
                row.flag("facet"),
                names.getOrDefault(row.number("id"), Map.of()),
                choices.getOrDefault(row.number("id"), Map.of()).entrySet().stream()
                    .map(each -> new PropertyChoice(each.getKey(), each.getValue()))
                    .toList()));
  }

  private Map<Long, Map<String, String>> names(long sellerId) {
    Map<Long, Map<String, String>> names = new HashMap<>();
    Rows.list(
        em.createNativeQuery(
                "SELECT t.property_id, t.language, t.name FROM item_property_text t"
                    + " JOIN item_property p ON p.id = t.property_id WHERE p.seller_id = ?1")
            .setParameter(1, sellerId),
        row ->
            names
                .computeIfAbsent(row.number("property_id"), id -> new HashMap<>())
                .put(row.text("language"), row.text("name")));
    return names;
  }

  /** Names by language of the values of lists, in the order of the lists. */
  private Map<Long, Map<String, Map<String, String>>> choices(long sellerId) {
    Map<Long, Map<String, Map<String, String>>> choices = new HashMap<>();
    Rows.list(
        em.createNativeQuery(
                "SELECT c.property_id, c.code, c.language, c.name FROM item_property_choice c"
                    + " JOIN item_property p ON p.id = c.property_id WHERE p.seller_id = ?1"
                    + " ORDER BY c.property_id, c.place, c.code")
            .setParameter(1, sellerId),
        row ->
            choices
                .computeIfAbsent(row.number("property_id"), id -> new LinkedHashMap<>())
                .computeIfAbsent(row.text("code"), code -> new HashMap<>())
                .put(row.text("language"), row.text("name")));
    return choices;
  }

  /** How many items have each property, by its id; counted to one more than are told. */
  Map<Long, Long> items(PropertySet all) {
    Map<Long, Long> items = new HashMap<>();
    if (!all.inOrder().isEmpty()) {
      Rows.list(
          em.createNativeQuery(
              all.inOrder().stream()
                  .map(each -> count(each.id()))
                  .collect(Collectors.joining(" UNION ALL "))),
          row -> items.put(row.number("id"), row.number("items")));
    }
    return items;
  }

  private static String count(long property) {
    return "SELECT "
        + property
        + " AS id, COUNT(*) AS items FROM (SELECT v.item_id FROM item_value v"
        + " WHERE v.property_id = "
        + property
        + " LIMIT "
        + (PropertyRow.MOST_TOLD + 1)
        + ") some";
  }
}
