package app.kontor.pricing.internal;

import app.kontor.measure.UnitCode;
import app.kontor.platform.data.LikePattern;
import app.kontor.platform.data.Rows;
import app.kontor.pricing.internal.PriceRow.Step;
import app.kontor.pricing.model.PriceStep;
import app.kontor.pricing.model.PriceStep.Place;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The prices of releases. Native: there may be a hundred thousand in one, and they become true, or
 * are taken back, by a few statements for each list, whatever their number.
 */
@Dependent
public class ReleaseRows {
  private static final String SAME_STEP =
      "e.list_id = r.list_id AND e.item_id = r.item_id AND e.from_quantity = r.from_quantity"
          + " AND e.unit = r.unit";

  @PersistenceContext private EntityManager em;

  /**
   * What a release says of a step.
   *
   * @param now as it shall be, or null if it is removed
   * @param old as it was when it was released, or null if it was not there
   */
  record Entry(
      long listId, long itemId, Place place, @Nullable PriceStep now, @Nullable PriceStep old) {}

  /** The first price that somebody has changed since. */
  record Overlap(String list, String itemNumber, BigDecimal from) {}

  void put(long releaseId, long listId, List<PriceRow> rows) {
    insert(
        rows.stream()
            .map(
                row ->
                    values(
                        releaseId,
                        listId,
                        row.step(),
                        row.amount().toPlainString(),
                        row.perQuantity().toPlainString()))
            .collect(Collectors.joining(",")));
  }

  void remove(long releaseId, long listId, List<Step> steps) {
    insert(
        steps.stream()
            .map(step -> values(releaseId, listId, step, "NULL", "NULL"))
            .collect(Collectors.joining(",")));
  }

  private static String values(
      long releaseId, long listId, Step step, String amount, String perQuantity) {
    return "("
        + String.join(
            ",",
            String.valueOf(releaseId),
            String.valueOf(listId),
            String.valueOf(step.itemId()),
            step.from().toPlainString(),
            "'" + step.stored() + "'",
            amount,
            perQuantity)
        + ")";
  }

  private void insert(String values) {
    if (!values.isEmpty()) {
      em.createNativeQuery(
              "INSERT INTO price_release_entry (release_id, list_id, item_id, from_quantity,"
                  + " unit, amount, base_quantity) VALUES "
                  + values
                  + " ON DUPLICATE KEY UPDATE amount = VALUES(amount),"
                  + " base_quantity = VALUES(base_quantity)")
          .executeUpdate();
    }
  }

  void drop(long releaseId, long listId, Step step) {
    em.createNativeQuery(
            "DELETE FROM price_release_entry WHERE release_id = ?1 AND list_id = ?2"
                + " AND item_id = ?3 AND from_quantity = ?4 AND unit = ?5")
        .setParameter(1, releaseId)
        .setParameter(2, listId)
        .setParameter(3, step.itemId())
        .setParameter(4, step.from())
        .setParameter(5, step.stored())
        .executeUpdate();
  }

  /** How many prices and formulas releases have, by id. */
  Map<Long, Long> lines(Collection<Long> releaseIds) {
    Map<Long, Long> lines = new HashMap<>();
    String ids = Rows.in(releaseIds);
    Rows.list(
            em.createNativeQuery(
                "SELECT release_id, SUM(n) AS n FROM (SELECT release_id, COUNT(*) AS n FROM"
                    + " price_release_entry WHERE release_id IN ("
                    + ids
                    + ") GROUP BY release_id UNION ALL SELECT release_id, COUNT(*) FROM"
                    + " price_release_rule WHERE side = 'NEW' AND release_id IN ("
                    + ids
                    + ") GROUP BY release_id) c GROUP BY release_id"),
            row -> Map.entry(row.number("release_id"), row.number("n")))
        .forEach(row -> lines.put(row.getKey(), row.getValue()));
    return lines;
  }

  /** The lists whose own prices it changes. */
  List<Long> lists(long releaseId) {
    return Rows.numbers(
        em.createNativeQuery(
                "SELECT DISTINCT list_id FROM price_release_entry WHERE release_id = ?1"
                    + " ORDER BY list_id")
            .setParameter(1, releaseId));
  }

  /**
   * Some items that it is about, in the order of their ids.
   *
   * @param whole lists of which all items matter
   * @param after the last one that is known, or 0
   */
  List<Long> items(long releaseId, Collection<Long> whole, long after, int limit) {
    String own =
        "SELECT DISTINCT item_id FROM price_release_entry WHERE release_id = ?1 AND item_id > ?2";
    String all =
        whole.isEmpty()
            ? ""
            : " UNION SELECT DISTINCT item_id FROM price_entry WHERE list_id IN ("
                + Rows.in(whole)
                + ") AND item_id > ?2";
    return Rows.numbers(
        em.createNativeQuery(own + all + " ORDER BY item_id LIMIT " + limit)
            .setParameter(1, releaseId)
            .setParameter(2, after));
  }

  /** What it says of items. */
  List<Entry> entries(long releaseId, Collection<Long> itemIds) {
    return Rows.list(
        em.createNativeQuery(
                "SELECT list_id, item_id, unit, from_quantity, amount, base_quantity, old_amount,"
                    + " old_base_quantity FROM price_release_entry WHERE release_id = ?1"
                    + " AND item_id IN ("
                    + Rows.in(itemIds)
                    + ")")
            .setParameter(1, releaseId),
        ReleaseRows::entry);
  }

  private static Entry entry(Rows row) {
    BigDecimal from = row.decimal("from_quantity");
    UnitCode unit = Step.unit(row.text("unit"));
    return new Entry(
        row.number("list_id"),
        row.number("item_id"),
        new Place(from.stripTrailingZeros(), Step.stored(unit)),
        step(from, unit, row.decimalOrNull("amount"), row.decimalOrNull("base_quantity")),
        step(from, unit, row.decimalOrNull("old_amount"), row.decimalOrNull("old_base_quantity")));
  }

  private static @Nullable PriceStep step(
      BigDecimal from,
      @Nullable UnitCode unit,
      @Nullable BigDecimal amount,
      @Nullable BigDecimal per) {
    return amount == null || per == null ? null : new PriceStep(from, amount, per, null, unit);
  }

  /** Prices of a list whose item's number or name has the text, behind a given one. */
  List<PriceRow> matching(long listId, String text, @Nullable Step last, int limit) {
    String behind = last == null ? "" : last.behind("e.");
    Query query =
        em.createNativeQuery(
                "SELECT e.item_id, e.unit, e.from_quantity, e.amount, e.base_quantity FROM price_entry e"
                    + " JOIN v_catalogue_item i ON i.id = e.item_id WHERE e.list_id = ?1"
                    + " AND (i.number LIKE ?2 OR EXISTS (SELECT 1 FROM v_catalogue_item_text t"
                    + " WHERE t.item_id = i.id AND t.name LIKE ?2))"
                    + behind
                    + " ORDER BY e.item_id, e.from_quantity, e.unit LIMIT "
                    + limit)
            .setParameter(1, listId)
            .setParameter(2, LikePattern.anywhere(text));
    return Rows.list(
        query,
        row ->
            new PriceRow(
                new Step(
                    row.number("item_id"),
                    row.decimal("from_quantity"),
                    Step.unit(row.text("unit"))),
                row.decimal("amount"),
                row.decimal("base_quantity")));
  }

  /** Keeps what lists say of its prices now. */
  void keep(long releaseId) {
    em.createNativeQuery(
            "UPDATE price_release_entry r LEFT JOIN price_entry e ON "
                + SAME_STEP
                + " SET r.old_amount = e.amount, r.old_base_quantity = e.base_quantity"
                + " WHERE r.release_id = ?1")
        .setParameter(1, releaseId)
        .executeUpdate();
  }

  /** The list says what the release says; rows that say so already are left alone. */
  void write(long releaseId, long listId, long edition) {
    write(releaseId, listId, edition, "amount", "base_quantity");
  }

  /** The list says what it said before the release. */
  void restore(long releaseId, long listId, long edition) {
    write(releaseId, listId, edition, "old_amount", "old_base_quantity");
  }

  private void write(long releaseId, long listId, long edition, String amount, String per) {
    em.createNativeQuery(
            "INSERT INTO price_entry (list_id, item_id, from_quantity, unit, amount,"
                + " base_quantity, version) SELECT r.list_id, r.item_id, r.from_quantity, r.unit, r."
                + amount
                + ", r."
                + per
                + ", ?3 FROM price_release_entry r LEFT JOIN price_entry e ON "
                + SAME_STEP
                + " WHERE r.release_id = ?1 AND r.list_id = ?2 AND r."
                + amount
                + " IS NOT NULL AND NOT (e.amount <=> r."
                + amount
                + " AND e.base_quantity <=> r."
                + per
                + ") ON DUPLICATE KEY UPDATE amount = VALUES(amount),"
                + " base_quantity = VALUES(base_quantity), version = VALUES(version)")
        .setParameter(1, releaseId)
        .setParameter(2, listId)
        .setParameter(3, edition)
        .executeUpdate();
    em.createNativeQuery(
            "DELETE e FROM price_entry e JOIN price_release_entry r ON "
                + SAME_STEP
                + " WHERE r.release_id = ?1 AND r.list_id = ?2 AND r."
                + amount
                + " IS NULL")
        .setParameter(1, releaseId)
        .setParameter(2, listId)
        .executeUpdate();
  }

  /** A price that is not as the release has made it. */
  Optional<Overlap> overlap(long releaseId) {
    return Rows.first(
        em.createNativeQuery(
                "SELECT l.code, i.number, r.from_quantity FROM price_release_entry r JOIN"
                    + " price_list l ON l.id = r.list_id JOIN v_catalogue_item i ON i.id ="
                    + " r.item_id LEFT JOIN price_entry e ON "
                    + SAME_STEP
                    + " WHERE r.release_id = ?1 AND NOT (e.amount <=> r.amount AND"
                    + " e.base_quantity <=> r.base_quantity) ORDER BY l.code, i.number,"
                    + " r.from_quantity LIMIT 1")
            .setParameter(1, releaseId),
        row ->
            new Overlap(
                row.text("code"),
                row.text("number"),
                row.decimal("from_quantity").stripTrailingZeros()));
  }

  /** Grows with each change of prices or terms of one of these lists. */
  long editions(Collection<Long> listIds) {
    return Rows.number(
        em.createNativeQuery(
            "SELECT COALESCE(SUM(edition + version), 0) FROM price_list WHERE id IN ("
                + Rows.in(listIds)
                + ")"));
  }
}
