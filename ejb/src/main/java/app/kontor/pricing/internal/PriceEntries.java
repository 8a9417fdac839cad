package app.kontor.pricing.internal;

import app.kontor.platform.Rows;
import app.kontor.pricing.NewPriceList;
import app.kontor.pricing.PriceListData;
import app.kontor.pricing.SetPrice;
import app.kontor.pricing.internal.PriceRow.Step;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Pricing's changing statements. Whoever changes entries first raises the list's edition, which
 * keeps others waiting until the transaction ends; the new edition becomes the entries' version, so
 * that a version never comes twice.
 */
@Dependent
public class PriceListChanges {
  @PersistenceContext private EntityManager em;
  @Inject private Clock clock;

  /** A file that was handed in. */
  record Loaded(long id, String listCode, long fileId, boolean applied) {}

  /** Keeps others from changing the list's prices, or giving it to customers, until the end. */
  void lockList(long sellerId, String code) {
    em.createNativeQuery("SELECT id FROM price_list WHERE seller_id = ?1 AND code = ?2 FOR UPDATE")
        .setParameter(1, sellerId)
        .setParameter(2, code)
        .getResultList();
  }

  /** Another base list of the currency that is valid on a day of the time given. */
  Optional<String> overlapping(
      long sellerId, String code, String currency, LocalDate from, @Nullable LocalDate to) {
    return em
        .createNativeQuery(
            "SELECT code FROM price_list WHERE seller_id = ?1 AND currency = ?2 AND base"
                + " AND code <> ?3 AND (valid_to IS NULL OR valid_to >= ?4)"
                + " AND valid_from <= ?5 ORDER BY valid_from LIMIT 1 LOCK IN SHARE MODE")
        .setParameter(1, sellerId)
        .setParameter(2, currency)
        .setParameter(3, code)
        .setParameter(4, from)
        .setParameter(5, to == null ? LocalDate.of(9999, 12, 31) : to)
        .getResultList()
        .stream()
        .map(String::valueOf)
        .findFirst();
  }

  boolean isTaken(long sellerId, String code) {
    return !em.createNativeQuery(
            "SELECT id FROM price_list WHERE seller_id = ?1 AND code = ?2 LOCK IN SHARE MODE")
        .setParameter(1, sellerId)
        .setParameter(2, code)
        .getResultList()
        .isEmpty();
  }

  long insert(long sellerId, NewPriceList list) {
    long id = newId();
    em.createNativeQuery(
            "INSERT INTO price_list (id, seller_id, code, name, currency, base, valid_from,"
                + " valid_to) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")
        .setParameter(1, id)
        .setParameter(2, sellerId)
        .setParameter(3, list.code())
        .setParameter(4, list.name())
        .setParameter(5, list.currency())
        .setParameter(6, list.base())
        .setParameter(7, list.validFrom())
        .setParameter(8, list.validTo())
        .executeUpdate();
    return id;
  }

  boolean update(long listId, PriceListData list) {
    return em.createNativeQuery(
                "UPDATE price_list SET name = ?1, currency = ?2, valid_from = ?3, valid_to = ?4,"
                    + " version = version + 1 WHERE id = ?5 AND version = ?6")
            .setParameter(1, list.name())
            .setParameter(2, list.currency())
            .setParameter(3, list.validFrom())
            .setParameter(4, list.validTo())
            .setParameter(5, listId)
            .setParameter(6, list.version())
            .executeUpdate()
        == 1;
  }

  /** Locks the list for a change of its prices and returns its new edition. */
  long nextEdition(long listId) {
    em.createNativeQuery("UPDATE price_list SET edition = edition + 1 WHERE id = ?1")
        .setParameter(1, listId)
        .executeUpdate();
    return number(
        em.createNativeQuery("SELECT edition FROM price_list WHERE id = ?1")
            .setParameter(1, listId));
  }

  /** Adds an entry; false if there is one already. */
  boolean insert(long listId, long itemId, SetPrice price, long edition) {
    return em.createNativeQuery(
                "INSERT IGNORE INTO price_entry (list_id, item_id, from_quantity, amount,"
                    + " base_quantity, version) VALUES (?1, ?2, ?3, ?4, ?5, ?6)")
            .setParameter(1, listId)
            .setParameter(2, itemId)
            .setParameter(3, price.fromQuantity())
            .setParameter(4, price.amount())
            .setParameter(5, price.perQuantity())
            .setParameter(6, edition)
            .executeUpdate()
        == 1;
  }

  /** Changes an entry if it still has the version it was read with. */
  boolean update(long listId, long itemId, SetPrice price, long edition) {
    return em.createNativeQuery(
                "UPDATE price_entry SET amount = ?4, base_quantity = ?5, version = ?6"
                    + " WHERE list_id = ?1 AND item_id = ?2 AND from_quantity = ?3"
                    + " AND version = ?7")
            .setParameter(1, listId)
            .setParameter(2, itemId)
            .setParameter(3, price.fromQuantity())
            .setParameter(4, price.amount())
            .setParameter(5, price.perQuantity())
            .setParameter(6, edition)
            .setParameter(7, price.version())
            .executeUpdate()
        == 1;
  }

  boolean delete(long listId, long itemId, Step step, long version) {
    return em.createNativeQuery(
                "DELETE FROM price_entry WHERE list_id = ?1 AND item_id = ?2"
                    + " AND from_quantity = ?3 AND version = ?4")
            .setParameter(1, listId)
            .setParameter(2, itemId)
            .setParameter(3, step.from())
            .setParameter(4, version)
            .executeUpdate()
        == 1;
  }

  /** Adds or replaces many entries in one statement; they are numbers only. */
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
                            row.amount().toPlainString(),
                            row.perQuantity().toPlainString(),
                            String.valueOf(edition))
                        + ")")
            .collect(Collectors.joining(","));
    em.createNativeQuery(
            "INSERT INTO price_entry (list_id, item_id, from_quantity, amount, base_quantity,"
                + " version) VALUES "
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
            .map(step -> "(" + step.itemId() + "," + step.from().toPlainString() + ")")
            .collect(Collectors.joining(","));
    em.createNativeQuery(
            "DELETE FROM price_entry WHERE list_id = ?1 AND item_id BETWEEN ?2 AND ?3"
                + " AND (item_id, from_quantity) IN ("
                + keys
                + ")")
        .setParameter(1, listId)
        .setParameter(2, items.getMin())
        .setParameter(3, items.getMax())
        .executeUpdate();
  }

  void load(String reference, long listId, long fileId, String who) {
    em.createNativeQuery(
            "INSERT INTO price_import (id, reference, list_id, file_id, loaded_at, loaded_by)"
                + " VALUES (?1, ?2, ?3, ?4, ?5, ?6)")
        .setParameter(1, newId())
        .setParameter(2, reference)
        .setParameter(3, listId)
        .setParameter(4, fileId)
        .setParameter(5, now())
        .setParameter(6, who)
        .executeUpdate();
  }

  Optional<Loaded> loaded(long sellerId, String reference) {
    return Rows.list(
            em.createNativeQuery(
                    "SELECT m.id, l.code, m.file_id, m.applied_at IS NOT NULL AS applied"
                        + " FROM price_import m"
                        + " JOIN price_list l ON l.id = m.list_id"
                        + " WHERE l.seller_id = ?1 AND m.reference = ?2")
                .setParameter(1, sellerId)
                .setParameter(2, reference),
            row ->
                new Loaded(
                    row.number("id"), row.text("code"), row.number("file_id"), row.flag("applied")))
        .stream()
        .findFirst();
  }

  void applied(long importId) {
    em.createNativeQuery("UPDATE price_import SET applied_at = ?2 WHERE id = ?1")
        .setParameter(1, importId)
        .setParameter(2, now())
        .executeUpdate();
  }

  private LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private long newId() {
    return number(em.createNativeQuery("SELECT NEXT VALUE FOR id_seq"));
  }

  private static long number(Query query) {
    return ((Number) query.getSingleResult()).longValue();
  }
}
