package app.kontor.catalogue.internal;

import app.kontor.catalogue.Item;
import app.kontor.catalogue.ItemFamily;
import app.kontor.catalogue.ItemFamily.Axis;
import app.kontor.catalogue.ItemFamily.Least;
import app.kontor.catalogue.ItemFamily.Variant;
import app.kontor.catalogue.Property;
import app.kontor.measure.Quantity;
import app.kontor.measure.UnitCode;
import app.kontor.party.Parties;
import app.kontor.platform.data.Rows;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/**
 * Families with the variants that are sold. Native: hundreds of items are read with one value of
 * each axis, and changed by nobody here.
 */
@Dependent
public class FamilyRows {
  @PersistenceContext private EntityManager em;
  @Inject private CatalogueRows rows;
  @Inject private PropertyRows properties;
  @Inject private Parties parties;

  /** A family as buyers see it. */
  ItemFamily family(long sellerId, Item family, Locale language) {
    List<Property> axes = axes(sellerId, family.id(), language);
    Map<Long, Map<Long, String>> values = values(family.id());
    List<Long> ids = axisIds(family.id());
    List<Variant> variants = new ArrayList<>();
    for (Item item : inOrder(rows.byIds(sellerId, values.keySet(), language))) {
      Map<Long, String> has = values.getOrDefault(item.id(), Map.of());
      variants.add(new Variant(item, ids.stream().map(id -> has.getOrDefault(id, "")).toList()));
    }
    List<Axis> shown = new ArrayList<>();
    for (int place = 0; place < axes.size(); place++) {
      int at = place;
      TreeSet<String> sorted = new TreeSet<>(Facets.order(axes.get(place)));
      variants.forEach(variant -> sorted.add(variant.values().get(at)));
      shown.add(new Axis(axes.get(place), List.copyOf(sorted)));
    }
    return new ItemFamily(family, shown, variants);
  }

  private static List<Item> inOrder(List<Item> items) {
    return items.stream()
        .sorted((one, other) -> one.number().value().compareTo(other.number().value()))
        .toList();
  }

  private List<Property> axes(long sellerId, long familyId, Locale language) {
    String sellers = parties.seller(sellerId).language().getLanguage();
    PropertySet all = properties.all(sellerId);
    return axisIds(familyId).stream()
        .flatMap(id -> all.find(id).stream())
        .map(each -> each.in(language.getLanguage(), sellers))
        .toList();
  }

  private List<Long> axisIds(long familyId) {
    return Rows.numbers(
        em.createNativeQuery(
                "SELECT a.property_id FROM item_axis a WHERE a.family_id = ?1 ORDER BY a.place")
            .setParameter(1, familyId));
  }

  /** What the variants have of each axis, by their ids and the properties'. */
  private Map<Long, Map<Long, String>> values(long familyId) {
    Map<Long, Map<Long, String>> values = new HashMap<>();
    Rows.list(
        em.createNativeQuery(
                "SELECT i.id, v.property_id, v.value FROM item i JOIN item_axis a"
                    + " ON a.family_id = i.family_id JOIN item_value v ON v.item_id = i.id"
                    + " AND v.property_id = a.property_id WHERE i.family_id = ?1 AND i.active")
            .setParameter(1, familyId),
        row ->
            values
                .computeIfAbsent(row.number("id"), id -> new HashMap<>())
                .put(row.number("property_id"), row.text("value")));
    return values;
  }

  /** The variants that are sold, by the ids of their families. */
  Map<Long, List<Least>> sold(Collection<Long> families) {
    Map<Long, List<Least>> sold = new HashMap<>();
    Rows.list(
        em.createNativeQuery(
            "SELECT i.family_id, i.id, i.unit, COALESCE(i.minimum, i.packaging) AS minimum"
                + " FROM item i WHERE i.family_id IN ("
                + Rows.in(families)
                + ") AND i.active"),
        row ->
            sold.computeIfAbsent(row.number("family_id"), id -> new ArrayList<>())
                .add(
                    new Least(
                        row.number("id"),
                        Quantity.of(row.decimal("minimum"), new UnitCode(row.text("unit"))))));
    return sold;
  }
}
