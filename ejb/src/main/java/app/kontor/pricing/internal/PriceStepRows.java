package app.kontor.pricing.internal;

import app.kontor.platform.data.Rows;
import app.kontor.pricing.PriceContext;
import app.kontor.pricing.internal.PriceRow.Step;
import app.kontor.pricing.model.PriceBook;
import app.kontor.pricing.model.PriceStep;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the entries of items in several lists, and what is agreed for them, in one statement. */
@Dependent
public class PriceStepRows {
  private static final String LISTED =
      "SELECT item_id, list_id, from_quantity, amount, base_quantity, CAST(NULL AS DATE) AS valid_to,"
          + " unit"
          + " FROM price_entry WHERE list_id IN (";
  private static final String AGREED =
      "SELECT item_id, -1 AS list_id, from_quantity, amount, base_quantity, valid_to,"
          + " '' AS unit"
          + " FROM price_agreement WHERE partner_id = ?1 AND currency = ?2 AND valid_from <= ?3"
          + " AND (valid_to IS NULL OR valid_to >= ?3) AND item_id IN (";

  @PersistenceContext private EntityManager em;

  private record Place(long listId, long itemId) {}

  /**
   * The entries of items. A basket of five hundred lines asks for thousands of them.
   *
   * @param listIds of lists, perhaps none
   * @param agreed for whom what is agreed is read too, or null to leave it out
   */
  PriceBook.Entries steps(
      Collection<Long> listIds, @Nullable PriceContext agreed, Collection<Long> itemIds) {
    List<String> parts = new ArrayList<>();
    if (!listIds.isEmpty()) {
      parts.add(LISTED + Rows.in(listIds) + ") AND item_id IN (" + Rows.in(itemIds) + ")");
    }
    PriceContext.Buyer buyer = agreed == null ? null : agreed.buyer();
    if (buyer != null) {
      parts.add(AGREED + Rows.in(itemIds) + ")");
    }
    Map<Place, List<PriceStep>> steps = new HashMap<>();
    if (parts.isEmpty() || itemIds.isEmpty()) {
      return entries(steps);
    }
    Query query =
        em.createNativeQuery(String.join(" UNION ALL ", parts)).setFlushMode(FlushModeType.COMMIT);
    if (agreed != null && buyer != null) {
      query
          .setParameter(1, buyer.partnerId())
          .setParameter(2, agreed.currency().getCurrencyCode())
          .setParameter(3, agreed.day());
    }
    Rows.list(query, PriceStepRows::read)
        .forEach(
            row ->
                steps.computeIfAbsent(row.getKey(), at -> new ArrayList<>()).add(row.getValue()));
    steps.values().forEach(some -> some.sort(Comparator.comparing(PriceStep::from)));
    return entries(steps);
  }

  private static PriceBook.Entries entries(Map<Place, List<PriceStep>> steps) {
    return (list, item) -> steps.getOrDefault(new Place(list, item), List.of());
  }

  private static Map.Entry<Place, PriceStep> read(Rows row) {
    return Map.entry(
        new Place(row.number("list_id"), row.number("item_id")),
        new PriceStep(
            row.decimal("from_quantity"),
            row.decimal("amount"),
            row.decimal("base_quantity"),
            row.dateOrNull("valid_to"),
            Step.unit(row.text("unit"))));
  }
}
