package app.kontor.pricing.internal;

import app.kontor.gate.UseCases;
import app.kontor.gate.Within;
import app.kontor.platform.data.Rows;
import app.kontor.pricing.Price;
import app.kontor.pricing.PriceContext;
import app.kontor.pricing.PriceQuery;
import app.kontor.pricing.PriceRule;
import app.kontor.pricing.Pricing;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the entries of the lists that apply in one statement and lets the rule decide. Native: a
 * basket of five hundred lines asks for thousands of entries that nobody changes.
 */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PricingBean implements Pricing {
  /** No row has this id. */
  private static final long NOBODY = 0;

  @PersistenceContext private EntityManager em;

  @Override
  @Within
  public Map<Long, Price> prices(PriceContext context, Collection<PriceQuery> queries) {
    Map<Long, Price> prices = new HashMap<>();
    if (queries.isEmpty()) {
      return prices;
    }
    Map<Long, List<PriceRule.Entry>> entries = entries(context, queries);
    for (PriceQuery query : queries) {
      PriceRule.resolve(
              entries.getOrDefault(query.itemId(), List.of()), query.quantity(), context.currency())
          .ifPresent(price -> prices.put(query.itemId(), price));
    }
    return prices;
  }

  /** The entries of the partner's own list and of the base lists that hold on the day. */
  private Map<Long, List<PriceRule.Entry>> entries(
      PriceContext context, Collection<PriceQuery> queries) {
    Map<Long, List<PriceRule.Entry>> entries = new HashMap<>();
    Rows.list(
            em.createNativeQuery(
                    "SELECT e.item_id, CASE WHEN p.id IS NULL THEN 1 ELSE 0 END AS place, l.code,"
                        + " e.from_quantity, e.amount, e.base_quantity"
                        + " FROM price_list l LEFT JOIN v_party_partner p ON p.id = ?3"
                        + " AND p.seller_id = l.seller_id AND p.price_list = l.code"
                        + " JOIN price_entry e ON e.list_id = l.id"
                        + " WHERE l.seller_id = ?1 AND l.currency = ?2"
                        + " AND (l.base OR p.id IS NOT NULL) AND l.valid_from <= ?4"
                        + " AND (l.valid_to IS NULL OR l.valid_to >= ?4) AND e.item_id IN ("
                        + Rows.in(queries.stream().map(PriceQuery::itemId).toList())
                        + ")")
                .setParameter(1, context.sellerId())
                .setParameter(2, context.currency().getCurrencyCode())
                .setParameter(3, context.partnerId() == null ? NOBODY : context.partnerId())
                .setParameter(4, context.day()),
            row -> Map.entry(row.number("item_id"), entry(row)))
        .forEach(
            found ->
                entries
                    .computeIfAbsent(found.getKey(), id -> new ArrayList<>())
                    .add(found.getValue()));
    return entries;
  }

  private static PriceRule.Entry entry(Rows row) {
    return new PriceRule.Entry(
        (int) row.number("place"),
        row.text("code"),
        row.decimal("from_quantity"),
        row.decimal("amount"),
        row.decimal("base_quantity"));
  }
}
