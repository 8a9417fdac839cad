package app.kontor.party.internal;

import app.kontor.party.Extent;
import app.kontor.party.VisibilityBook;
import app.kontor.party.VisibilityBook.Said;
import app.kontor.party.VisibilityLevel;
import app.kontor.party.VisibleDetail;
import app.kontor.party.model.VisibilityRecord;
import app.kontor.platform.data.Rows;
import app.kontor.platform.transaction.ReferenceData;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What sellers say about what is seen, kept on each node as one book a seller. Native, because a
 * book is a few columns of many rows; of groups only those are read that say something.
 */
@Dependent
public class KeptVisibility {
  @PersistenceContext private EntityManager em;
  @Inject private ReferenceData reference;

  VisibilityBook of(long sellerId) {
    return reference.get(
        VisibilityBook.TOPIC, VisibilityBook.class, sellerId, () -> read(sellerId));
  }

  private record Detail(
      VisibilityLevel level, long owner, String code, VisibleDetail detail, Extent extent) {}

  private record Member(long partner, long group) {}

  private VisibilityBook read(long sellerId) {
    Map<VisibleDetail, Extent> seller = VisibilityBook.nothing();
    Map<VisibleDetail, Extent> strangers = VisibilityBook.nothing();
    Map<Long, Said> groups = new HashMap<>();
    Map<Long, Said> customers = new HashMap<>();
    for (Detail one : details(sellerId)) {
      switch (one.level()) {
        case SELLER -> seller.put(one.detail(), one.extent());
        case STRANGERS -> strangers.put(one.detail(), one.extent());
        case GROUP -> groups.merge(one.owner(), said(one), KeptVisibility::both);
        case CUSTOMER -> customers.merge(one.owner(), said(one), KeptVisibility::both);
      }
    }
    return new VisibilityBook(
        seller, strangers, groups, groups.isEmpty() ? Map.of() : members(sellerId), customers);
  }

  private static Said said(Detail one) {
    return new Said(one.code(), Map.of(one.detail(), one.extent()));
  }

  private static Said both(Said one, Said other) {
    Map<VisibleDetail, Extent> all = VisibilityBook.nothing();
    all.putAll(one.says());
    all.putAll(other.says());
    return new Said(one.code(), all);
  }

  private List<Detail> details(long sellerId) {
    return Rows.list(
        em.createNativeQuery(
                "SELECT v.said_for, v.owner_id, COALESCE(g.code, p.number, '') AS code, d.detail,"
                    + " d.extent FROM customer_visibility v JOIN customer_visibility_detail d ON"
                    + " d.visibility_id = v.id LEFT JOIN customer_group g ON v.said_for = 'GROUP'"
                    + " AND g.id = v.owner_id LEFT JOIN partner p ON v.said_for = 'CUSTOMER' AND"
                    + " p.id = v.owner_id WHERE v.seller_id = ?1")
            .setParameter(1, sellerId)
            // asked while an order is placed, which need not be written for it
            .setFlushMode(FlushModeType.COMMIT),
        row ->
            new Detail(
                VisibilityLevel.valueOf(row.text("said_for")),
                row.number("owner_id"),
                row.text("code"),
                VisibleDetail.valueOf(row.text("detail")),
                Extent.valueOf(row.text("extent"))));
  }

  private Map<Long, List<Long>> members(long sellerId) {
    Map<Long, List<Long>> all = new HashMap<>();
    Rows.list(
            em.createNativeQuery(
                    "SELECT m.partner_id, m.group_id FROM customer_visibility v JOIN"
                        + " customer_group g ON g.id = v.owner_id JOIN customer_group_member m ON"
                        + " m.group_id = g.id WHERE v.seller_id = ?1 AND v.said_for = 'GROUP'"
                        + " ORDER BY g.place, g.code")
                .setParameter(1, sellerId)
                .setFlushMode(FlushModeType.COMMIT),
            row -> new Member(row.number("partner_id"), row.number("group_id")))
        .forEach(
            one -> all.computeIfAbsent(one.partner(), any -> new ArrayList<>()).add(one.group()));
    return all;
  }

  /** What a level has said, if it ever did. */
  Optional<VisibilityRecord> find(long sellerId, VisibilityLevel level, long ownerId) {
    return em.createQuery(
            "SELECT v FROM VisibilityRecord v WHERE v.sellerId = :seller AND v.level = :level"
                + " AND v.ownerId = :owner",
            VisibilityRecord.class)
        .setParameter("seller", sellerId)
        .setParameter("level", level)
        .setParameter("owner", ownerId)
        .getResultStream()
        .findFirst();
  }

  /** The level's record, to be changed by whoever holds the seller. */
  VisibilityRecord toChange(long sellerId, VisibilityLevel level, long ownerId) {
    changed();
    return find(sellerId, level, ownerId)
        .orElseGet(
            () -> {
              VisibilityRecord first = new VisibilityRecord(sellerId, level, ownerId);
              em.persist(first);
              return first;
            });
  }

  /** Forgets what was said for a group that goes. */
  void remove(long sellerId, long groupId) {
    find(sellerId, VisibilityLevel.GROUP, groupId).ifPresent(em::remove);
    changed();
  }

  /** Who is in which group, or the order of groups, is another now. */
  void changed() {
    reference.changed(VisibilityBook.TOPIC);
  }
}
