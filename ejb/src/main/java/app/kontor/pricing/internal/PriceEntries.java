package app.kontor.pricing.internal;

import app.kontor.pricing.SetPrice;
import app.kontor.pricing.internal.PriceRow.Step;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.stream.Collectors;

/**
 * Changes entries of price lists. Native, because files bring tens of thousands of them at a time
 * and a single one changes only if it has the version it was read with. Whoever changes entries
 * first raises the list's edition, which keeps others waiting until the transaction ends; the new
 * edition becomes the entries' version, so that a version never comes twice.
 */
@Dependent
public class PriceEntries {
  @PersistenceContext private EntityManager em;

  /** Adds an entry; false if there is one already. */
  boolean insert(long listId, long itemId, SetPrice price, long edition) {
    return em.createNativeQuery(
                "INSERT IGNORE INTO price_entry (list_id, item_id, from_quantity, amount,"
                    + " base_quantity, version, unit) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)")
            .setParameter(1, listId)
            .setParameter(2, itemId)
            .setParameter(3, price.fromQuantity())
            .setParameter(4, price.amount())
            .setParameter(5, price.perQuantity())
            .setParameter(6, edition)
            .setParameter(7, Step.stored(price.unit()))
            .executeUpdate()
        == 1;
  }

  /** Changes an entry if it still has the version it was read with. */
  boolean update(long listId, long itemId, SetPrice price, long edition) {
    return em.createNativeQuery(
                "UPDATE price_entry SET amount = ?4, base_quantity = ?5, version = ?6"
                    + " WHERE list_id = ?1 AND item_id = ?2 AND from_quantity = ?3"
                    + " AND version = ?7 AND unit = ?8")
            .setParameter(1, listId)
            .setParameter(2, itemId)
            .setParameter(3, price.fromQuantity())
            .setParameter(4, price.amount())
            .setParameter(5, price.perQuantity())
            .setParameter(6, edition)
            .setParameter(7, price.version())
            .setParameter(8, Step.stored(price.unit()))
            .executeUpdate()
        == 1;
  }

  /** Removes an entry if it still has the version it was read with. */
  boolean delete(long listId, Step step, long version) {
    return em.createNativeQuery(
                "DELETE FROM price_entry WHERE list_id = ?1 AND item_id = ?2"
                    + " AND from_quantity = ?3 AND version = ?4 AND unit = ?5")
            .setParameter(1, listId)
            .setParameter(2, step.itemId())
            .setParameter(3, step.from())
            .setParameter(4, version)
            .setParameter(5, step.stored())
            .executeUpdate()
        == 1;
  }

  /** Adds or replaces many entries in one statement; they are numbers and codes only. */
  void put(long listId, long edition, List<PriceRow> rows) {
    String values =
        rows.stream()
            .map(
                row ->
                    "("
                        + String.join(
                            ",",
                            String.valueOf(listId),
                            String.valueOf(row.step().itemId()),
                            row.step().from().toPlainString(),
                            "'" + row.step().stored() + "'",
                            row.amount().toPlainString(),
                            row.perQuantity().toPlainString(),
                            String.valueOf(edition))
                        + ")")
            .collect(Collectors.joining(","));
    em.createNativeQuery(
            "INSERT INTO price_entry (list_id, item_id, from_quantity, unit, amount,"
                + " base_quantity, version) VALUES "
                + values
                + " ON DUPLICATE KEY UPDATE amount = VALUES(amount),"
                + " base_quantity = VALUES(base_quantity), version = VALUES(version)")
        .executeUpdate();
  }

  /** Removes many entries of neighbouring items in one statement. */
  void delete(long listId, List<Step> steps) {
    LongSummaryStatistics items = steps.stream().collect(Collectors.summarizingLong(Step::itemId));
    String keys =
        steps.stream()
            .map(
                step ->
                    "(%d,%s,'%s')"
                        .formatted(step.itemId(), step.from().toPlainString(), step.stored()))
            .collect(Collectors.joining(","));
    em.createNativeQuery(
            "DELETE FROM price_entry WHERE list_id = ?1 AND item_id BETWEEN ?2 AND ?3"
                + " AND (item_id, from_quantity, unit) IN ("
                + keys
                + ")")
        .setParameter(1, listId)
        .setParameter(2, items.getMin())
        .setParameter(3, items.getMax())
        .executeUpdate();
  }
}
