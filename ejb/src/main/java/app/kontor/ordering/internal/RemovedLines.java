package app.kontor.ordering.internal;

import app.kontor.gate.Actor;
import app.kontor.measure.UnitCode;
import app.kontor.ordering.Removals;
import app.kontor.ordering.model.BasketRow;
import app.kontor.ordering.model.ShoppingList;
import app.kontor.ordering.model.ShoppingListRow;
import app.kontor.ordering.model.Wanted;
import app.kontor.ordering.model.Wanted.BaseAmount;
import app.kontor.platform.data.Rows;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lines that were taken out of baskets and lists, for as long as they can be brought back. Native:
 * one statement keeps a whole basket.
 */
@Dependent
public class RemovedLines {
  @PersistenceContext private EntityManager em;

  /**
   * A line that was taken out.
   *
   * @param listId the list it was on, or null for the basket
   */
  record Removed(
      @Nullable Long listId, long itemId, BaseAmount amount, String note, int place, Instant at) {

    Wanted.Key key() {
      return Wanted.Key.of(itemId, amount);
    }
  }

  /**
   * Lines of the actor's basket are about to go.
   *
   * @return what brings them back; empty if there are none
   */
  String keep(Actor who, Collection<BasketRow> rows, Instant now) {
    if (rows.isEmpty()) {
      return "";
    }
    return keep(
        who,
        "SELECT ?1, id, ?2, ?3, NULL, ?4, item_id, quantity, unit, note, 0, added_at"
            + " FROM basket_line WHERE user_id = ?2 AND id IN ("
            + Rows.in(rows.stream().map(BasketRow::id).toList())
            + ")",
        now);
  }

  /** Lines of a list are about to go. */
  String keepOfList(Actor who, Collection<ShoppingListRow> rows, Instant now) {
    if (rows.isEmpty()) {
      return "";
    }
    return keep(
        who,
        "SELECT ?1, id, ?2, ?3, list_id, ?4, item_id, quantity, unit, note, place, ?4"
            + " FROM shopping_list_line WHERE id IN ("
            + Rows.in(rows.stream().map(ShoppingListRow::id).toList())
            + ")",
        now);
  }

  private String keep(Actor who, String select, Instant now) {
    String removal = ListReference.random();
    em.createNativeQuery(
            "INSERT INTO removed_line (removal, line_id, user_id, partner_id, list_id, removed_at,"
                + " item_id, quantity, unit, note, place, added_at) "
                + select)
        .setParameter(1, removal)
        .setParameter(2, who.deskId())
        .setParameter(3, who.partnerId())
        .setParameter(4, utc(now))
        .executeUpdate();
    return removal;
  }

  /**
   * What the actor took out and can still be brought back, in its order.
   *
   * @param locked whether it is about to be: nobody else does so then
   */
  List<Removed> of(Actor who, String removal, Instant now, boolean locked) {
    return Rows.list(
        em.createNativeQuery(
                "SELECT list_id, item_id, quantity, unit, note, place, added_at FROM removed_line"
                    + " WHERE removal = ?1 AND user_id = ?2 AND partner_id = ?3"
                    + " AND removed_at >= ?4 ORDER BY place, added_at, line_id"
                    + (locked ? " FOR UPDATE" : ""))
            .setParameter(1, removal)
            .setParameter(2, who.deskId())
            .setParameter(3, who.partnerId())
            .setParameter(4, utc(now.minus(Removals.KEPT))),
        RemovedLines::removed);
  }

  private static Removed removed(Rows row) {
    String unit = row.textOrNull("unit");
    return new Removed(
        row.numberOrNull("list_id"),
        row.number("item_id"),
        new BaseAmount(row.decimal("quantity"), unit == null ? null : new UnitCode(unit)),
        row.text("note"),
        (int) row.number("place"),
        row.instant("added_at"));
  }

  /** They are back. */
  void forget(String removal) {
    em.createNativeQuery("DELETE FROM removed_line WHERE removal = ?1")
        .setParameter(1, removal)
        .executeUpdate();
  }

  /** Lines that cannot be brought back any more go for good. */
  void purge(Instant now) {
    LocalDateTime old = utc(now.minus(Removals.KEPT));
    em.createNativeQuery("DELETE FROM removed_line WHERE removed_at < ?1")
        .setParameter(1, old)
        .executeUpdate();
  }

  /** The same of a seller's deleted lists, with all that belongs to them. */
  void purgeLists(long sellerId, Instant now) {
    List<Long> lists =
        Rows.numbers(
            em.createNativeQuery(
                    "SELECT id FROM shopping_list WHERE seller_id = ?1 AND deleted_at < ?2")
                .setParameter(1, sellerId)
                .setParameter(2, utc(now.minus(Removals.KEPT))));
    if (lists.isEmpty()) {
      return;
    }
    String of = Rows.in(lists);
    remove("DELETE FROM recurring_order WHERE list_id IN (" + of + ")");
    remove("DELETE FROM shopping_list_reader WHERE list_id IN (" + of + ")");
    remove("DELETE FROM shopping_list_line WHERE list_id IN (" + of + ")");
    remove("DELETE FROM shopping_list WHERE id IN (" + of + ")");
  }

  private void remove(String sql) {
    em.createNativeQuery(sql).executeUpdate();
  }

  /** A list that its owner has deleted, as long as it can be brought back. */
  List<ShoppingList> deleted(Actor who, String reference, Instant now) {
    return em.createQuery(
            "SELECT l FROM ShoppingList l WHERE l.sellerId = :seller AND l.reference = :reference"
                + " AND l.ownerId = :owner AND l.partnerId = :partner AND l.deletedAt >= :since",
            ShoppingList.class)
        .setParameter("seller", who.sellerId())
        .setParameter("reference", reference)
        .setParameter("owner", who.userId())
        .setParameter("partner", who.partnerId())
        .setParameter("since", now.minus(Removals.KEPT))
        .getResultList();
  }

  private static LocalDateTime utc(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
