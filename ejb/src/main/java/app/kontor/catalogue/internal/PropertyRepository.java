package app.kontor.catalogue.internal;

import app.kontor.catalogue.UnknownProperty;
import app.kontor.catalogue.model.ItemProperty;
import app.kontor.platform.data.Rows;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Finds a seller's properties to be changed. */
@Dependent
public class PropertyRepository {
  @PersistenceContext private EntityManager em;

  Optional<ItemProperty> find(long sellerId, String code) {
    return em.createQuery(
            "SELECT p FROM ItemProperty p WHERE p.sellerId = :seller AND p.code = :code",
            ItemProperty.class)
        .setParameter("seller", sellerId)
        .setParameter("code", code)
        .getResultStream()
        .findFirst();
  }

  /**
   * One.
   *
   * @throws UnknownProperty if the seller has none of that code
   */
  ItemProperty get(long sellerId, String code) {
    return find(sellerId, code).orElseThrow(() -> new UnknownProperty(code));
  }

  void add(ItemProperty property) {
    em.persist(property);
  }

  void remove(ItemProperty property) {
    em.remove(property);
  }

  /** How many items have it or differ in it, sold or not. Native: they are only counted. */
  long items(ItemProperty property) {
    return Rows.number(
        em.createNativeQuery(
                "SELECT (SELECT COUNT(*) FROM item_value v WHERE v.property_id = ?1)"
                    + " + (SELECT COUNT(*) FROM item_axis a WHERE a.property_id = ?1)")
            .setParameter(1, property.id()));
  }

  /** The values that items have of it. Native: the items are not read. */
  Set<String> used(ItemProperty property) {
    return new HashSet<>(
        Rows.list(
            em.createNativeQuery(
                    "SELECT DISTINCT v.value FROM item_value v WHERE v.property_id = ?1")
                .setParameter(1, property.id()),
            row -> row.text("value")));
  }
}
