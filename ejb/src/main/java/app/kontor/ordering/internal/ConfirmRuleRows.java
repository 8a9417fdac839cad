package app.kontor.ordering.internal;

import app.kontor.ordering.ConfirmRule;
import app.kontor.ordering.model.ConfirmRuleRow;
import app.kontor.ordering.model.SalesOrder;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds rules that confirm orders, and what they ask of orders' past. */
@Dependent
public class ConfirmRuleRows {
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

  /** Whether goods of an earlier order have gone where this one's go. */
  boolean isAddressKnown(SalesOrder order) {
    return !em.createNativeQuery(
            "SELECT b.id FROM sales_order b JOIN sales_order o ON o.id = ?1"
                + " WHERE b.partner_id = o.partner_id AND b.id <> o.id"
                + " AND b.status IN ('PARTLY_DESPATCHED', 'DESPATCHED', 'CLOSED')"
                + " AND b.ship_postcode = o.ship_postcode AND b.ship_street = o.ship_street"
                + " AND b.ship_house = o.ship_house AND b.ship_city = o.ship_city"
                + " AND b.ship_country = o.ship_country LIMIT 1")
        .setParameter(1, order.id())
        .getResultList()
        .isEmpty();
  }

  /** Whether files were handed in with it. */
  boolean hasFiles(SalesOrder order) {
    return !em.createNativeQuery("SELECT id FROM order_file WHERE order_id = ?1 LIMIT 1")
        .setParameter(1, order.id())
        .getResultList()
        .isEmpty();
  }

  /** The seller's latest orders, of whomever. */
  List<SalesOrder> latest(long sellerId, int most) {
    return em.createQuery(
            "SELECT o FROM SalesOrder o WHERE o.sellerId = :seller"
                + " ORDER BY o.placedAt DESC, o.id DESC",
            SalesOrder.class)
        .setParameter("seller", sellerId)
        .setMaxResults(most)
        .getResultList();
  }
}
