package app.kontor.catalogue.internal;

import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.Relation;
import app.kontor.catalogue.RelationKind;
import app.kontor.catalogue.model.ItemRelation;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.data.Rows;
import app.kontor.platform.data.Total;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.List;

/** Which items name which. */
@Dependent
public class RelationRepository {
  @PersistenceContext private EntityManager em;

  /** Nobody else changes what these items name until the transaction ends. */
  void hold(Collection<Long> items) {
    Rows.numbers(
        em.createNativeQuery(
            "SELECT i.id FROM item i WHERE i.id IN ("
                + Rows.in(items)
                + ") ORDER BY i.id FOR UPDATE"));
  }

  /** All that items name, by kind and in their order. */
  List<ItemRelation> of(Collection<Long> items) {
    return items.isEmpty()
        ? List.of()
        : em.createQuery(
                "SELECT r FROM ItemRelation r WHERE r.itemId IN :items"
                    + " ORDER BY r.itemId, r.kind, r.place, r.id",
                ItemRelation.class)
            .setParameter("items", List.copyOf(items))
            .getResultList();
  }

  void add(ItemRelation relation) {
    em.persist(relation);
  }

  void remove(ItemRelation relation) {
    em.remove(relation);
  }

  /** All of a seller's. Native: two numbers of each, of a list that is read in pieces. */
  Page<Relation> all(long sellerId, PageRequest page) {
    List<Relation> found =
        Rows.list(
            em.createNativeQuery(
                    "SELECT i.number, r.kind, o.number AS related, r.place FROM item_relation r"
                        + " FORCE INDEX (item_relation_all)"
                        + " STRAIGHT_JOIN item i ON i.id = r.item_id STRAIGHT_JOIN item o ON o.id = r.related_id"
                        + " WHERE r.seller_id = ?1 ORDER BY r.item_id, r.kind, r.place, r.id LIMIT "
                        + page.limit()
                        + " OFFSET "
                        + page.offset())
                .setParameter(1, sellerId),
            RelationRepository::relation);
    Query ids =
        em.createNativeQuery("SELECT r.id FROM item_relation r WHERE r.seller_id = ?1")
            .setParameter(1, sellerId);
    return new Page<>(found, Total.of(page, found.size(), ids));
  }

  private static Relation relation(Rows row) {
    return new Relation(
        new ItemNumber(row.text("number")),
        RelationKind.valueOf(row.text("kind")),
        new ItemNumber(row.text("related")),
        (int) row.number("place"));
  }
}
