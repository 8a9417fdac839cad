package app.kontor.pricing.internal;

import app.kontor.catalogue.ItemNumber;
import app.kontor.platform.data.LikePattern;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.data.Rows;
import app.kontor.platform.data.Total;
import app.kontor.platform.number.SpelledNumbers;
import app.kontor.pricing.ItemCost;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What items cost; native, for a list of them joins items, and a rehearsal reads thousands. */
@Dependent
public class ItemCostRows {
  private static final String FROM =
      " FROM item_cost c JOIN v_catalogue_item i ON i.id = c.item_id LEFT JOIN"
          + " v_catalogue_item_text t ON t.item_id = i.id AND t.language = ?3 WHERE c.seller_id ="
          + " ?1 AND (i.number LIKE ?2 OR i.plain_number LIKE ?4 OR t.name LIKE ?2)";

  @PersistenceContext private EntityManager em;

  /** A cost with its currency. */
  record Cost(BigDecimal amount, String currency) {}

  Page<ItemCost.Shown> list(
      long sellerId, String text, PriceListRows.Reader reader, PageRequest page) {
    String name = Rows.text("t.name", "FROM v_catalogue_item_text o WHERE o.item_id = i.id", "?9");
    List<ItemCost.Shown> rows =
        Rows.list(
            asked(
                    "SELECT i.number, "
                        + name
                        + " AS name, c.amount, c.currency, c.version"
                        + FROM
                        + " ORDER BY i.number LIMIT "
                        + page.limit()
                        + " OFFSET "
                        + page.offset(),
                    sellerId,
                    text,
                    reader)
                .setParameter(9, reader.sellers().getLanguage()),
            row ->
                new ItemCost.Shown(
                    new ItemCost(
                        new ItemNumber(row.text("number")),
                        row.decimal("amount"),
                        row.number("version")),
                    Optional.ofNullable(row.textOrNull("name")).orElse(""),
                    Currency.getInstance(row.text("currency"))));
    Query ids = asked("SELECT c.item_id" + FROM, sellerId, text, reader);
    return new Page<>(rows, Total.of(page, rows.size(), ids));
  }

  private Query asked(String sql, long sellerId, String text, PriceListRows.Reader reader) {
    return em.createNativeQuery(sql)
        .setParameter(1, sellerId)
        .setParameter(2, LikePattern.anywhere(text))
        .setParameter(3, reader.language().getLanguage())
        .setParameter(4, SpelledNumbers.part(text));
  }

  Optional<ItemCost> find(long itemId, ItemNumber number) {
    return Rows.first(
        em.createNativeQuery("SELECT amount, version FROM item_cost WHERE item_id = ?1")
            .setParameter(1, itemId),
        row -> new ItemCost(number, row.decimal("amount"), row.number("version")));
  }

  /** The costs of items that are known, by id. */
  Map<Long, Cost> of(Collection<Long> itemIds) {
    Map<Long, Cost> costs = new HashMap<>();
    Rows.list(
            em.createNativeQuery(
                "SELECT item_id, amount, currency FROM item_cost WHERE item_id IN ("
                    + Rows.in(itemIds)
                    + ")"),
            row ->
                Map.entry(
                    row.number("item_id"), new Cost(row.decimal("amount"), row.text("currency"))))
        .forEach(row -> costs.put(row.getKey(), row.getValue()));
    return costs;
  }

  /** Adds what is not known yet; false if it is. */
  boolean insert(long sellerId, long itemId, BigDecimal amount, Currency currency) {
    return em.createNativeQuery(
                "INSERT IGNORE INTO item_cost (item_id, seller_id, amount, currency)"
                    + " VALUES (?1, ?2, ?3, ?4)")
            .setParameter(1, itemId)
            .setParameter(2, sellerId)
            .setParameter(3, amount)
            .setParameter(4, currency.getCurrencyCode())
            .executeUpdate()
        == 1;
  }

  /** Changes a cost that is as it was read. */
  boolean update(long itemId, BigDecimal amount, Currency currency, long seen) {
    return em.createNativeQuery(
                "UPDATE item_cost SET amount = ?2, currency = ?3, version = version + 1"
                    + " WHERE item_id = ?1 AND version = ?4")
            .setParameter(1, itemId)
            .setParameter(2, amount)
            .setParameter(3, currency.getCurrencyCode())
            .setParameter(4, seen)
            .executeUpdate()
        == 1;
  }

  boolean delete(long itemId, long seen) {
    return em.createNativeQuery("DELETE FROM item_cost WHERE item_id = ?1 AND version = ?2")
            .setParameter(1, itemId)
            .setParameter(2, seen)
            .executeUpdate()
        == 1;
  }
}
