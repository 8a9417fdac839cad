package app.kontor.ordering.internal;

import app.kontor.gate.Actor;
import app.kontor.ordering.ListKind;
import app.kontor.ordering.ListReaders;
import app.kontor.ordering.RecurringOrderView;
import app.kontor.ordering.ShoppingListSummary;
import app.kontor.ordering.ShoppingLists;
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
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Finds lists of goods and their lines. */
@Dependent
public class ShoppingListRows {
  /** Those of a company that a person sees. */
  private static final String SEEN =
      " FROM shopping_list l LEFT JOIN recurring_order o ON o.list_id = l.id AND l.owner_id = ?3"
          + " WHERE l.seller_id = ?1 AND l.partner_id = ?2"
          + " AND l.kind = 'NAMED' AND l.deleted_at IS NULL"
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
                + " AND l.partnerId = :partner AND l.kind = :named AND l.deletedAt IS NULL",
            Long.class)
        .setParameter("named", ListKind.NAMED)
        .setParameter("seller", who.sellerId())
        .setParameter("partner", who.partnerId())
        .getSingleResult()
        .intValue();
  }

  /**
   * A list of the actor's seller; who may do what with it decides the list. The actor's clipboard
   * is there before it is kept.
   *
   * @throws UnknownList if there is none
   */
  ShoppingList get(Actor who, String reference) {
    Optional<ShoppingList> found = query(who, reference).getResultStream().findFirst();
    return found.orElseGet(
        () -> {
          if (!reference.equals(ShoppingLists.CLIPBOARD)) {
            throw new UnknownList();
          }
          return ShoppingList.clipboard(who, reference, Instant.EPOCH);
        });
  }

  /** One by its row, as long as it is not deleted. */
  Optional<ShoppingList> find(long id) {
    return byId(id).getResultStream().findFirst();
  }

  /** The same, locked until the transaction ends. */
  Optional<ShoppingList> lock(long id) {
    return byId(id).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst();
  }

  private TypedQuery<ShoppingList> byId(long id) {
    return em.createQuery(
            "SELECT l FROM ShoppingList l WHERE l.id = :id AND l.deletedAt IS NULL",
            ShoppingList.class)
        .setParameter("id", id);
  }

  /**
   * The same, locked until the transaction ends: its lines are changed. The actor's clipboard is
   * made if it is not kept yet.
   */
  ShoppingList lock(Actor who, String reference) {
    if (reference.equals(ShoppingLists.CLIPBOARD)) {
      keepClipboard(who);
    }
    return query(who, reference)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst()
        .orElseThrow(UnknownList::new);
  }

  /** Two that make it at the same time make one. */
  private void keepClipboard(Actor who) {
    if (query(who, ShoppingLists.CLIPBOARD).getResultList().isEmpty()) {
      em.createNativeQuery(
              "INSERT IGNORE INTO shopping_list (id, seller_id, partner_id, owner_id, owner_name,"
                  + " reference, name, readers, readers_change, changed_at, changed_by, kind)"
                  + " SELECT NEXTVAL(id_seq), ?1, ?2, ?3, ?4, ?5, '', 'OWN', FALSE,"
                  + " UTC_TIMESTAMP(6), ?4, 'CLIPBOARD'")
          .setParameter(1, who.sellerId())
          .setParameter(2, who.partnerId())
          .setParameter(3, who.userId())
          .setParameter(4, who.name())
          .setParameter(5, ListReference.random())
          .executeUpdate();
    }
  }

  private TypedQuery<ShoppingList> query(Actor who, String reference) {
    if (reference.equals(ShoppingLists.CLIPBOARD)) {
      return em.createQuery(
              "SELECT l FROM ShoppingList l WHERE l.sellerId = :seller AND l.partnerId = :partner"
                  + " AND l.ownerId = :owner AND l.kind = :clipboard",
              ShoppingList.class)
          .setParameter("seller", who.sellerId())
          .setParameter("partner", who.partnerId())
          .setParameter("owner", who.userId())
          .setParameter("clipboard", ListKind.CLIPBOARD);
    }
    return em.createQuery(
            "SELECT l FROM ShoppingList l WHERE l.sellerId = :seller AND l.reference = :reference"
                + " AND l.kind = :named AND l.deletedAt IS NULL",
            ShoppingList.class)
        .setParameter("named", ListKind.NAMED)
        .setParameter("seller", who.sellerId())
        .setParameter("reference", reference);
  }

  void add(ShoppingList list) {
    em.persist(list);
    em.flush();
  }

  /** Its lines to be looked at, in the order they were put in. */
  List<ShoppingListRow> lines(ShoppingList list) {
    return list.isPersisted()
        ? rows(list).setHint("eclipselink.read-only", true).getResultList()
        : List.of();
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
