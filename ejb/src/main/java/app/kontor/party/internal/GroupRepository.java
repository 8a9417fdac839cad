package app.kontor.party.internal;

import app.kontor.party.CustomerGroup;
import app.kontor.party.GroupSummary;
import app.kontor.party.model.PartnerGroup;
import app.kontor.platform.data.Counts;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.data.Total;
import app.kontor.platform.transaction.ReferenceData;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds groups of customers; a seller's few are kept on each node. */
@Dependent
public class GroupRepository {
  @PersistenceContext private EntityManager em;
  @Inject private ReferenceData reference;
  @Inject private KeptVisibility visible;

  /** What is kept. */
  private record Groups(List<CustomerGroup> all) {
    Groups {
      all = List.copyOf(all);
    }
  }

  /** In the seller's order. */
  List<CustomerGroup> all(long sellerId) {
    return reference
        .get(
            CustomerGroup.TOPIC,
            Groups.class,
            sellerId,
            () -> new Groups(own(sellerId).stream().map(PartnerGroup::view).toList()))
        .all();
  }

  List<PartnerGroup> own(long sellerId) {
    return em.createQuery(
            "SELECT g FROM PartnerGroup g WHERE g.sellerId = :seller ORDER BY g.place, g.code",
            PartnerGroup.class)
        .setParameter("seller", sellerId)
        .getResultList();
  }

  Optional<PartnerGroup> find(long sellerId, String code) {
    return em.createQuery(
            "SELECT g FROM PartnerGroup g WHERE g.sellerId = :seller AND g.code = :code",
            PartnerGroup.class)
        .setParameter("seller", sellerId)
        .setParameter("code", code)
        .getResultStream()
        .findFirst();
  }

  void add(PartnerGroup group) {
    em.persist(group);
    changed();
  }

  /** Native, because a group may have thousands of customers, none of which is read. */
  void remove(PartnerGroup group) {
    em.createNativeQuery("DELETE FROM customer_group_member WHERE group_id = ?1")
        .setParameter(1, group.id())
        .executeUpdate();
    visible.remove(group.sellerId(), group.id());
    em.remove(group);
    changed();
  }

  void changed() {
    reference.changed(CustomerGroup.TOPIC);
    visible.changed();
  }

  /** Who is in which group is another now. */
  void assigned() {
    visible.changed();
  }

  /** A page of the groups that are kept, with the number of their customers. */
  Page<GroupSummary> list(long sellerId, PageRequest page) {
    Page<CustomerGroup> groups = Page.of(all(sellerId), page);
    Map<String, String> members = new LinkedHashMap<>();
    List<Object> parameters = new ArrayList<>(List.of(sellerId));
    for (CustomerGroup group : groups.rows()) {
      parameters.add(group.code());
      members.put(
          group.code(),
          "SELECT m.partner_id FROM customer_group g JOIN customer_group_member m ON m.group_id ="
              + " g.id WHERE g.seller_id = ?1 AND g.code = ?"
              + parameters.size());
    }
    Map<String, Total> customers = Counts.read(em, members, parameters);
    return groups.map(
        group -> new GroupSummary(group, customers.getOrDefault(group.code(), Total.of(0))));
  }
}
