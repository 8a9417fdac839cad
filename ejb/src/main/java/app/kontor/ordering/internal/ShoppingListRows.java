package app.kontor.ordering.internal;

import app.kontor.gate.Actor;
import app.kontor.ordering.ListReaders;
import app.kontor.ordering.RecurringOrderView;
import app.kontor.ordering.ShoppingListSummary;
import app.kontor.ordering.UnknownList;
import app.kontor.ordering.model.ShoppingList;
import app.kontor.ordering.model.ShoppingListRow;
import app.kontor.platform.data.LikePattern;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.data.Rows;
import app.kontor.platform.data.Total;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;

/** Finds lists of goods and their lines. */
@Dependent
public class ShoppingListRows {
  /** Those of a company that a person sees. */
  private static final String SEEN =
      " FROM shopping_list l LEFT JOIN recurring_order o ON o.list_id = l.id AND l.owner_id = ?3"
          + " WHERE l.seller_id = ?1 AND l.partner_id = ?2"
          + " AND (l.owner_id = ?3 OR l.readers = 'COMPANY' OR l.readers = 'CHOSEN' AND EXISTS"
          + " (SELECT 1 FROM shopping_list_reader r WHERE r.list_id = l.id AND r.user_id = ?3))"
          + " AND (l.name LIKE ?4 OR l.owner_name LIKE ?4)";

  private static final String CHANGEABLE = " AND (l.owner_id = ?3 OR l.readers_change)";

  private static final String SHOWN =
      "SELECT l.reference, l.name, l.owner_name, l.owner_id, l.readers, l.readers_change,"
          + " l.changed_at, l.changed_by, (SELECT COUNT(*) FROM shopping_list_line x"
          + " WHERE x.list_id = l.id) AS line_count, o.state, o.next_day";

  private static final String LATEST = " ORDER BY l.changed_at DESC, l.id DESC";

  @PersistenceContext private EntityManager em;

  /** Lists that somebody sees, the latest change first. */
  Page<ShoppingListSummary> seen(Actor who, String text, PageRequest page) {
    List<ShoppingListSummary> rows =
        Rows.list(
            bound(SHOWN + SEEN + LATEST, who, text)
                .setFirstResult(page.offset())
                .setMaxResults(page.limit()),
            row -> summary(row, who));
    return new Page<>(rows, Total.of(page, rows.size(), bound("SELECT l.id" + SEEN, who, text)));
  }

  /** Lists whose lines somebody may change. */
  List<ShoppingListSummary> changeable(Actor who, int most) {
    return Rows.list(
        bound(SHOWN + SEEN + CHANGEABLE + LATEST, who, "").setMaxResults(most),
        row -> summary(row, who));
  }

  private Query bound(String sql, Actor who, String text) {
    return em.createNativeQuery(sql)
        .setParameter(1, who.sellerId())
        .setParameter(2, who.partnerId())
        .setParameter(3, who.userId())
        .setParameter(4, LikePattern.anywhere(text));
  }

  private static ShoppingListSummary summary(Rows row, Actor who) {
    boolean own = row.number("owner_id") == who.userId();
    String state = row.textOrNull("state");
    return new ShoppingListSummary(
        row.text("reference"),
        row.text("name"),
        row.text("owner_name"),
        own,
        ListReaders.valueOf(row.text("readers")),
        own || row.flag("readers_change"),
        (int) row.number("line_count"),
        row.instant("changed_at"),
        row.text("changed_by"),
        state == null ? null : RecurringOrderView.State.valueOf(state),
        "ACTIVE".equals(state) ? row.dateOrNull("next_day") : null);
  }

  /** How many lists a company has. */
  int countOf(Actor who) {
    return em.createQuery(
            "SELECT COUNT(l) FROM ShoppingList l WHERE l.sellerId = :seller"
                + " AND l.partnerId = :partner",
            Long.class)
        .setParameter("seller", who.sellerId())
        .setParameter("partner", who.partnerId())
        .getSingleResult()
        .intValue();
  }

  /**
   * A list of the actor's seller; who may do what with it decides the list.
   *
   * @throws UnknownList if there is none
   */
  ShoppingList get(Actor who, String reference) {
    return query(who, reference).getResultStream().findFirst().orElseThrow(UnknownList::new);
  }

  /** The same, locked until the transaction ends: its lines are changed. */
  ShoppingList lock(Actor who, String reference) {
    return query(who, reference)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst()
        .orElseThrow(UnknownList::new);
  }

  private TypedQuery<ShoppingList> query(Actor who, String reference) {
    return em.createQuery(
            "SELECT l FROM ShoppingList l WHERE l.sellerId = :seller AND l.reference = :reference",
            ShoppingList.class)
        .setParameter("seller", who.sellerId())
        .setParameter("reference", reference);
  }

  void add(ShoppingList list) {
    em.persist(list);
    em.flush();
  }

  void remove(ShoppingList list) {
    em.createQuery("DELETE FROM ShoppingListRow r WHERE r.listId = :list")
        .setParameter("list", list.id())
        .executeUpdate();
    em.remove(list);
  }

  /** Its lines to be looked at, in the order they were put in. */
  List<ShoppingListRow> lines(ShoppingList list) {
    return rows(list).setHint("eclipselink.read-only", true).getResultList();
  }

  /** Its lines to be changed. */
  List<ShoppingListRow> linesToChange(ShoppingList list) {
    return rows(list).getResultList();
  }

  private TypedQuery<ShoppingListRow> rows(ShoppingList list) {
    return em.createQuery(
            "SELECT r FROM ShoppingListRow r WHERE r.listId = :list ORDER BY r.place, r.id",
            ShoppingListRow.class)
        .setParameter("list", list.id());
  }

  void add(ShoppingListRow row) {
    em.persist(row);
  }

  void remove(Collection<ShoppingListRow> rows) {
    rows.forEach(em::remove);
  }
}
