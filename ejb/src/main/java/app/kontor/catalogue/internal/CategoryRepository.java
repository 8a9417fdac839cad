package app.kontor.catalogue.internal;

import app.kontor.catalogue.UnknownCategory;
import app.kontor.catalogue.model.ItemCategory;
import app.kontor.platform.data.Rows;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds a seller's categories to be changed. */
@Dependent
public class CategoryRepository {
  @PersistenceContext private EntityManager em;

  /**
   * All, those above before those below, siblings in no order; their texts are read when asked for.
   */
  List<ItemCategory> all(long sellerId) {
    return em.createQuery(
            "SELECT c FROM ItemCategory c WHERE c.sellerId = :seller ORDER BY c.path",
            ItemCategory.class)
        .setParameter("seller", sellerId)
        .getResultList();
  }

  /**
   * One.
   *
   * @throws UnknownCategory if the seller has none of that code
   */
  ItemCategory get(long sellerId, String code) {
    return em.createQuery(
            "SELECT c FROM ItemCategory c WHERE c.sellerId = :seller AND c.code = :code",
            ItemCategory.class)
        .setParameter("seller", sellerId)
        .setParameter("code", code)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> new UnknownCategory(code));
  }

  /** What categories are called in a language, by their ids. Native: they are only compared. */
  Map<Long, String> names(long sellerId, String language) {
    Map<Long, String> names = new HashMap<>();
    Rows.list(
        em.createNativeQuery(
                "SELECT ct.category_id, ct.name FROM category c JOIN category_text ct"
                    + " ON ct.category_id = c.id AND ct.language = ?2 WHERE c.seller_id = ?1")
            .setParameter(1, sellerId)
            .setParameter(2, language),
        row -> names.put(row.number("category_id"), row.text("name")));
    return names;
  }

  /** Stores it at once, so that others can be put below it. */
  void add(ItemCategory category) {
    em.persist(category);
    em.flush();
  }

  void remove(ItemCategory category) {
    em.remove(category);
  }

  /** Whether an item, sold or not, lies in the category or another category below it. */
  boolean isInUse(ItemCategory category) {
    return Rows.number(
            em.createNativeQuery(
                    "SELECT EXISTS (SELECT 1 FROM item i WHERE i.category_id = ?1)"
                        + " OR EXISTS (SELECT 1 FROM item_place p WHERE p.category_id = ?1)"
                        + " OR EXISTS (SELECT 1 FROM category c WHERE c.parent_id = ?1)")
                .setParameter(1, category.id()))
        > 0;
  }
}
