package app.kontor.pricing.internal;

import app.kontor.access.CurrentActor;
import app.kontor.access.UseCases;
import app.kontor.access.Within;
import app.kontor.platform.Rows;
import app.kontor.pricing.Price;
import app.kontor.pricing.PriceQuery;
import app.kontor.pricing.PriceRule;
import app.kontor.pricing.Pricing;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the entries of the lists that apply in one statement and lets the rule decide. Native: a
 * basket of five hundred lines asks for thousands of entries that nobody changes.
 */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PricingBean implements Pricing {
  @PersistenceContext private EntityManager em;
  @Inject private CurrentActor actor;

  @Override
  @Within
  public Map<Long, Price> prices(
      @Nullable String priceList,
      Currency currency,
      Collection<PriceQuery> queries,
      LocalDate date) {
    Map<Long, Price> prices = new HashMap<>();
    if (queries.isEmpty()) {
      return prices;
    }
    Map<Long, List<PriceRule.Entry>> entries = new HashMap<>();
    Rows.list(
            em.createNativeQuery(
                    "SELECT e.item_id, CASE WHEN l.code = ?3 THEN 0 ELSE 1 END AS place, l.code,"
                        + " e.from_quantity, e.amount, e.base_quantity"
                        + " FROM price_list l JOIN price_entry e ON e.list_id = l.id"
                        + " WHERE l.seller_id = ?1 AND l.currency = ?2"
                        + " AND (l.base OR l.code = ?3) AND l.valid_from <= ?4"
                        + " AND (l.valid_to IS NULL OR l.valid_to >= ?4) AND e.item_id IN ("
                        + Rows.in(queries.stream().map(PriceQuery::itemId).toList())
                        + ")")
                .setParameter(1, actor.get().sellerId())
                .setParameter(2, currency.getCurrencyCode())
                .setParameter(3, priceList == null ? "" : priceList)
                .setParameter(4, date),
            row -> Map.entry(row.number("item_id"), entry(row)))
        .forEach(
            found ->
                entries
                    .computeIfAbsent(found.getKey(), id -> new ArrayList<>())
                    .add(found.getValue()));
    for (PriceQuery query : queries) {
      PriceRule.resolve(entries.getOrDefault(query.itemId(), List.of()), query.quantity(), currency)
          .ifPresent(price -> prices.put(query.itemId(), price));
    }
    return prices;
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
