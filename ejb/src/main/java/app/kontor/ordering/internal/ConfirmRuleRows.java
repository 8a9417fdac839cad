package app.kontor.ordering.internal;

import app.kontor.ordering.ConfirmRule;
import app.kontor.ordering.model.ConfirmRuleRow;
import app.kontor.ordering.model.SalesOrder;
import app.kontor.party.Address;
import app.kontor.platform.data.Rows;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds rules that confirm orders, and what they ask of orders' past. */
@Dependent
public class ConfirmRuleRows {
  /** So many of a customer's latest orders an address is looked for in. */
  private static final int COMPARED = 500;

  /** States of orders of which goods have left. */
  private static final String SENT = "('PARTLY_DESPATCHED', 'DESPATCHED', 'CLOSED')";

  @PersistenceContext private EntityManager em;

  List<ConfirmRuleRow> all(long sellerId) {
    return em.createQuery(
            "SELECT r FROM ConfirmRuleRow r WHERE r.sellerId = :seller ORDER BY r.group",
            ConfirmRuleRow.class)
        .setParameter("seller", sellerId)
        .getResultList();
  }

  Optional<ConfirmRuleRow> find(long sellerId, String group) {
    return all(sellerId).stream().filter(row -> row.view().group().equals(group)).findFirst();
  }

  /**
   * The rule that decides for a customer; few rules are read for it.
   *
   * @param groups the customer's, the one that goes first first
   */
  Optional<ConfirmRule> deciding(long sellerId, List<String> groups) {
    Map<String, ConfirmRule> active =
        all(sellerId).stream()
            .map(ConfirmRuleRow::view)
            .filter(ConfirmRule::active)
            .collect(Collectors.toMap(ConfirmRule::group, Function.identity()));
    List<String> asked = new ArrayList<>(groups);
    asked.add(ConfirmRule.EVERYBODY);
    for (String group : asked) {
      ConfirmRule rule = active.get(group);
      if (rule != null) {
        return Optional.of(rule);
      }
    }
    return Optional.empty();
  }

  void add(ConfirmRuleRow row) {
    em.persist(row);
  }

  /**
   * Whether goods have gone there before, among the customer's latest orders. The order itself need
   * not be written yet.
   */
  boolean isKnown(SalesOrder order) {
    Address to = order.detail().delivery().address();
    return !em.createNativeQuery(
            "SELECT b.id FROM (SELECT id, status, ship_postcode, ship_street, ship_house,"
                + " ship_city, ship_country FROM sales_order WHERE partner_id = ?1"
                + " ORDER BY placed_at DESC, id DESC LIMIT "
                + COMPARED
                + ") b WHERE b.id <> ?2 AND b.status IN "
                + SENT
                + " AND b.ship_postcode = ?3 AND b.ship_street = ?4 AND b.ship_house = ?5"
                + " AND b.ship_city = ?6 AND b.ship_country = ?7 LIMIT 1")
        .setParameter(1, order.partnerId())
        .setParameter(2, order.id())
        .setParameter(3, to.postcode())
        .setParameter(4, to.street())
        .setParameter(5, to.houseNumber())
        .setParameter(6, to.city())
        .setParameter(7, to.country())
        .getResultList()
        .isEmpty();
  }

  /** Which of some orders go where goods have gone before. */
  Set<Long> toKnownAddresses(Collection<Long> orders) {
    return orders.isEmpty()
        ? Set.of()
        : Set.copyOf(
            Rows.numbers(
                em.createNativeQuery(
                    "SELECT o.id FROM sales_order o WHERE o.id IN ("
                        + Rows.in(orders)
                        + ") AND EXISTS (SELECT 1 FROM sales_order b WHERE"
                        + " b.partner_id = o.partner_id AND b.id <> o.id AND b.status IN "
                        + SENT
                        + " AND b.ship_postcode = o.ship_postcode"
                        + " AND b.ship_street = o.ship_street AND b.ship_house = o.ship_house"
                        + " AND b.ship_city = o.ship_city"
                        + " AND b.ship_country = o.ship_country)")));
  }

  /** With which of some orders files were handed in. */
  Set<Long> withFiles(Collection<Long> orders) {
    return orders.isEmpty()
        ? Set.of()
        : Set.copyOf(
            Rows.numbers(
                em.createNativeQuery(
                    "SELECT DISTINCT order_id FROM order_file WHERE order_id IN ("
                        + Rows.in(orders)
                        + ")")));
  }

  /** The seller's latest orders, of whomever. */
  List<SalesOrder> latest(long sellerId, int most) {
    return em.createQuery(
            "SELECT o FROM SalesOrder o WHERE o.sellerId = :seller"
                + " ORDER BY o.placedAt DESC, o.id DESC",
            SalesOrder.class)
        .setParameter("seller", sellerId)
        .setHint("eclipselink.batch", "o.lines")
        .setHint("eclipselink.batch.type", "IN")
        .setHint("eclipselink.read-only", true)
        .setMaxResults(most)
        .getResultList();
  }
}
