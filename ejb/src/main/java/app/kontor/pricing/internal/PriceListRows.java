package app.kontor.pricing.internal;

import app.kontor.catalogue.ItemNumber;
import app.kontor.measure.Quantity;
import app.kontor.measure.UnitCode;
import app.kontor.money.Currencies;
import app.kontor.money.UnitPrice;
import app.kontor.platform.data.LikePattern;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.data.Rows;
import app.kontor.platform.data.Total;
import app.kontor.platform.number.SpelledNumbers;
import app.kontor.pricing.ListedPrice;
import app.kontor.pricing.internal.PriceRow.Step;
import app.kontor.pricing.model.PriceInList;
import app.kontor.pricing.model.PriceList;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What entries of price lists are read with, one or two statements for each question. Native: a
 * list of prices joins items, and entries are too many to be entities.
 */
@Dependent
public class PriceListRows {
  private static final String ENTRY =
      "SELECT i.number, "
          + Rows.text("t.name", "FROM v_catalogue_item_text o WHERE o.item_id = i.id", "?9")
          + " AS name, i.active, i.unit, e.unit AS sold, e.from_quantity, e.amount,"
          + " e.base_quantity, e.version, l.currency";

  private static final String FROM =
      " FROM price_list l JOIN price_entry e ON e.list_id = l.id JOIN v_catalogue_item i ON i.id ="
          + " e.item_id LEFT JOIN v_catalogue_item_text t ON t.item_id = i.id AND t.language = ?2"
          + " WHERE l.id = ?1";

  /**
   * In which languages names are looked for.
   *
   * @param language in which the catalogue is listed for the reader
   * @param sellers the seller's own
   */
  record Reader(Locale language, Locale sellers) {}

  @PersistenceContext private EntityManager em;

  /** Who stands on a list. */
  PriceList.Use use(long listId) {
    return Rows.list(
            em.createNativeQuery(
                    "SELECT (SELECT COUNT(*) FROM price_entry e WHERE e.list_id = l.id) AS prices,"
                        + " (SELECT COUNT(*) FROM price_list d WHERE d.derived_from = l.id) AS"
                        + " derived, (SELECT COUNT(*) FROM v_party_partner p WHERE p.seller_id ="
                        + " l.seller_id AND p.price_list = l.code) AS customers FROM price_list l"
                        + " WHERE l.id = ?1")
                .setParameter(1, listId),
            row ->
                new PriceList.Use(
                    row.number("customers"), row.number("prices"), row.number("derived")))
        .get(0);
  }

  Page<ListedPrice> prices(long listId, String text, Reader reader, PageRequest page) {
    if (text.isBlank() && isLong(listId)) {
      return all(listId, reader, page);
    }
    String where =
        text.isBlank() ? "" : " AND (i.number LIKE ?3 OR i.plain_number LIKE ?4 OR t.name LIKE ?3)";
    List<ListedPrice> rows =
        Rows.list(
            asked(
                ENTRY + FROM + where + " ORDER BY i.number, e.from_quantity, e.unit" + limit(page),
                listId,
                reader,
                text),
            PriceListRows::listed);
    Query ids = asked("SELECT e.item_id" + FROM + where, listId, reader, text);
    return new Page<>(rows, Total.of(page, rows.size(), ids));
  }

  /** Whether putting all prices of the list in order would cost more than finding the first. */
  private boolean isLong(long listId) {
    return em.createNativeQuery("SELECT item_id FROM price_entry WHERE list_id = ?1")
            .setParameter(1, listId)
            .setMaxResults(Total.COUNTED + 1)
            .getResultList()
            .size()
        > Total.COUNTED;
  }

  /**
   * A page of a list that is not filtered. Each item of the list has a price at least, so that as
   * many items as the page needs prices are enough, cut out in the order of their numbers. (Asked
   * by EXISTS, the database would begin with all prices.)
   */
  private Page<ListedPrice> all(long listId, Reader reader, PageRequest page) {
    List<ListedPrice> rows =
        Rows.list(
            em.createNativeQuery(
                    ENTRY
                        + " FROM (SELECT i.id, i.number, i.active, i.unit FROM v_catalogue_item i"
                        + " WHERE i.seller_id = (SELECT s.seller_id FROM price_list s WHERE s.id ="
                        + " ?1) AND (SELECT 1 FROM price_entry p WHERE p.item_id = i.id AND"
                        + " p.list_id = ?1 LIMIT 1) = 1 ORDER BY i.number LIMIT "
                        + (page.offset() + page.limit())
                        + ") i JOIN price_entry e ON e.item_id = i.id AND e.list_id = ?1 JOIN"
                        + " price_list l ON l.id = e.list_id LEFT JOIN v_catalogue_item_text t ON"
                        + " t.item_id = i.id AND t.language = ?2 ORDER BY i.number,"
                        + " e.from_quantity, e.unit"
                        + limit(page))
                .setParameter(1, listId)
                .setParameter(2, reader.language().getLanguage())
                .setParameter(9, reader.sellers().getLanguage()),
            PriceListRows::listed);
    Query ids =
        em.createNativeQuery("SELECT item_id FROM price_entry WHERE list_id = ?1")
            .setParameter(1, listId);
    // that there are more than are counted is known already
    Total total =
        Total.of(
            page,
            rows.size(),
            most ->
                most <= Total.COUNTED + 1 ? most : ids.setMaxResults(most).getResultList().size());
    return new Page<>(rows, total);
  }

  /** The prices of the items that come behind one by number. */
  List<ListedPrice> behind(long listId, @Nullable ItemNumber last, Reader reader, int items) {
    Query query =
        em.createNativeQuery(
                ENTRY
                    + " FROM (SELECT i.id, i.number, i.active, i.unit FROM v_catalogue_item i"
                    + " WHERE i.seller_id = (SELECT s.seller_id FROM price_list s WHERE s.id ="
                    + " ?1)"
                    + (last == null ? "" : " AND i.number > ?3")
                    + " AND (SELECT 1 FROM price_entry p WHERE p.item_id = i.id AND p.list_id = ?1"
                    + " LIMIT 1) = 1 ORDER BY i.number LIMIT "
                    + items
                    + ") i JOIN price_entry e ON e.item_id = i.id AND e.list_id = ?1 JOIN"
                    + " price_list l ON l.id = e.list_id LEFT JOIN v_catalogue_item_text t ON"
                    + " t.item_id = i.id AND t.language = ?2 ORDER BY i.number, e.from_quantity,"
                    + " e.unit")
            .setParameter(1, listId)
            .setParameter(2, reader.language().getLanguage())
            .setParameter(9, reader.sellers().getLanguage());
    if (last != null) {
      query.setParameter(3, last.value());
    }
    return Rows.list(query, PriceListRows::listed);
  }

  /** An item that lists have prices of. */
  record ListedItem(long id, ItemNumber number, String name, boolean active, UnitCode unit) {}

  /** Items that come behind one by number, of which one of the lists has a price. */
  List<ListedItem> items(
      long sellerId, List<Long> listIds, @Nullable ItemNumber last, Reader reader, int most) {
    Query query =
        em.createNativeQuery(
                "SELECT i.id, i.number, i.active, i.unit, "
                    + Rows.text(
                        "t.name", "FROM v_catalogue_item_text o WHERE o.item_id = i.id", "?9")
                    + " AS name FROM v_catalogue_item i LEFT JOIN v_catalogue_item_text t ON"
                    + " t.item_id = i.id AND t.language = ?2 WHERE i.seller_id = ?1"
                    + (last == null ? "" : " AND i.number > ?3")
                    + " AND (SELECT 1 FROM price_entry p WHERE p.item_id = i.id AND p.list_id IN ("
                    + Rows.in(listIds)
                    + ") LIMIT 1) = 1 ORDER BY i.number LIMIT "
                    + most)
            .setParameter(1, sellerId)
            .setParameter(2, reader.language().getLanguage())
            .setParameter(9, reader.sellers().getLanguage());
    if (last != null) {
      query.setParameter(3, last.value());
    }
    return Rows.list(
        query,
        row ->
            new ListedItem(
                row.number("id"),
                new ItemNumber(row.text("number")),
                Objects.requireNonNullElse(row.textOrNull("name"), ""),
                row.flag("active"),
                new UnitCode(row.text("unit"))));
  }

  private Query asked(String sql, long listId, Reader reader, String text) {
    Query query = em.createNativeQuery(sql).setParameter(1, listId);
    if (sql.contains("?2")) {
      query.setParameter(2, reader.language().getLanguage());
    }
    if (sql.contains("?9")) {
      query.setParameter(9, reader.sellers().getLanguage());
    }
    if (sql.contains("?3")) {
      query.setParameter(3, LikePattern.anywhere(text)).setParameter(4, SpelledNumbers.part(text));
    }
    return query;
  }

  Optional<ListedPrice> price(long listId, Step step, Reader reader) {
    return Rows.list(
            em.createNativeQuery(
                    ENTRY + FROM + " AND i.id = ?3 AND e.from_quantity = ?4 AND e.unit = ?5")
                .setParameter(1, listId)
                .setParameter(2, reader.language().getLanguage())
                .setParameter(9, reader.sellers().getLanguage())
                .setParameter(3, step.itemId())
                .setParameter(4, step.from())
                .setParameter(5, step.stored()),
            PriceListRows::listed)
        .stream()
        .findFirst();
  }

  private static ListedPrice listed(Rows row) {
    UnitCode sold = Step.unit(row.text("sold"));
    UnitCode unit = sold == null ? new UnitCode(row.text("unit")) : sold;
    Currency currency = Currencies.of(row.text("currency"));
    String name = row.textOrNull("name");
    return new ListedPrice(
        new ItemNumber(row.text("number")),
        name == null ? "" : name,
        row.flag("active"),
        Quantity.of(row.decimal("from_quantity"), unit),
        new UnitPrice(
            row.decimal("amount"), currency, Quantity.of(row.decimal("base_quantity"), unit)),
        row.number("version"),
        sold);
  }

  /** Those of the entries that there are, each found by its key whatever their order. */
  Map<Step, PriceRow> prices(long listId, Collection<Step> steps) {
    Map<Step, PriceRow> prices = new HashMap<>();
    if (steps.isEmpty()) {
      return prices;
    }
    String wanted =
        steps.stream()
            .map(step -> "(" + step.itemId() + "," + step.from().toPlainString() + ")")
            .collect(Collectors.joining(","));
    Rows.list(
            em.createNativeQuery(
                    "WITH wanted (item_id, from_quantity) AS (VALUES "
                        + wanted
                        + ") SELECT e.item_id, e.unit, e.from_quantity, e.amount, e.base_quantity"
                        + " FROM wanted w JOIN price_entry e ON e.item_id = w.item_id"
                        + " AND e.list_id = ?1 AND e.from_quantity = w.from_quantity")
                .setParameter(1, listId),
            PriceListRows::row)
        .stream()
        .filter(row -> steps.contains(row.step()))
        .forEach(row -> prices.put(row.step(), row));
    return prices;
  }

  /** Some entries in the order of their keys, behind a given one. */
  List<PriceRow> after(long listId, @Nullable Step last, int limit) {
    String behind = last == null ? "" : last.behind("");
    return Rows.list(
        em.createNativeQuery(
                "SELECT item_id, unit, from_quantity, amount, base_quantity FROM price_entry"
                    + " WHERE list_id = ?1"
                    + behind
                    + " ORDER BY item_id, from_quantity, unit LIMIT "
                    + limit)
            .setParameter(1, listId),
        PriceListRows::row);
  }

  /** What the list has for an item from a quantity on. */
  Optional<PriceInList> priceInList(long listId, Step step) {
    return Rows.list(
            em.createNativeQuery(
                    "SELECT amount, base_quantity, version FROM price_entry WHERE list_id = ?1"
                        + " AND item_id = ?2 AND from_quantity = ?3 AND unit = ?4")
                .setParameter(1, listId)
                .setParameter(2, step.itemId())
                .setParameter(3, step.from())
                .setParameter(4, step.stored()),
            row ->
                new PriceInList(
                    row.decimal("amount"), row.decimal("base_quantity"), row.number("version")))
        .stream()
        .findFirst();
  }

  private static PriceRow row(Rows row) {
    return new PriceRow(
        new Step(row.number("item_id"), row.decimal("from_quantity"), Step.unit(row.text("unit"))),
        row.decimal("amount"),
        row.decimal("base_quantity"));
  }

  private static String limit(PageRequest page) {
    return " LIMIT " + page.limit() + " OFFSET " + page.offset();
  }
}
