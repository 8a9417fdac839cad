package app.kontor.pricing.internal;

import app.kontor.catalogue.ItemNumber;
import app.kontor.measure.Quantity;
import app.kontor.measure.UnitCode;
import app.kontor.money.Currencies;
import app.kontor.money.UnitPrice;
import app.kontor.party.PartnerNumber;
import app.kontor.platform.data.Counts;
import app.kontor.platform.data.LikePattern;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.data.Rows;
import app.kontor.platform.data.Total;
import app.kontor.platform.number.SpelledNumbers;
import app.kontor.pricing.ListedPrice;
import app.kontor.pricing.PriceListChoice;
import app.kontor.pricing.PriceListState;
import app.kontor.pricing.PriceListUser;
import app.kontor.pricing.PriceListView;
import app.kontor.pricing.internal.PriceRow.Step;
import app.kontor.pricing.model.PriceInList;
import app.kontor.pricing.model.PriceList;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What price lists and entries are read with, one or two statements for each question. Native: a
 * list of prices joins items, and entries are too many to be entities.
 */
@Dependent
public class PriceListRows {
  private static final String LIST =
      "SELECT l.id, l.code, l.name, l.currency, l.base, l.promotion, s.code AS source,"
          + " l.valid_from, l.valid_to, l.version, l.edition, l.decimals FROM price_list l LEFT JOIN price_list s ON s.id = l.derived_from WHERE l.seller_id = ?1";

  private static final String ENTRY =
      "SELECT i.number, "
          + Rows.text("t.name", "FROM v_catalogue_item_text o WHERE o.item_id = i.id", "?9")
          + " AS name, i.active, i.unit, e.unit AS sold, e.from_quantity, e.amount, e.base_quantity,"
          + " e.version, l.currency";

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
  @Inject private PriceCounts counts;

  Page<PriceListView> lists(
      long sellerId, boolean promotions, String text, LocalDate today, PageRequest page) {
    String where =
        (promotions ? " AND l.promotion" : " AND NOT l.promotion")
            + " AND (l.code LIKE ?2 OR l.name LIKE ?2 OR "
            + SpelledNumbers.inSql("l.code")
            + " LIKE ?3)";
    String like = LikePattern.anywhere(text);
    List<PriceListView> rows =
        views(
            em.createNativeQuery(
                    LIST + where + " ORDER BY l.currency, l.base DESC, l.code" + limit(page))
                .setParameter(1, sellerId)
                .setParameter(2, like)
                .setParameter(3, SpelledNumbers.part(text)),
            sellerId,
            today);
    Query ids =
        em.createNativeQuery("SELECT l.id FROM price_list l WHERE l.seller_id = ?1" + where)
            .setParameter(1, sellerId)
            .setParameter(2, like)
            .setParameter(3, SpelledNumbers.part(text));
    return new Page<>(rows, Total.of(page, rows.size(), ids));
  }

  List<PriceListChoice> choices(long sellerId) {
    return Rows.list(
        em.createNativeQuery(
                "SELECT code, name, currency, base FROM price_list WHERE seller_id = ?1"
                    + " AND NOT promotion ORDER BY currency, base DESC, code")
            .setParameter(1, sellerId),
        row ->
            new PriceListChoice(
                row.text("code"),
                row.text("name"),
                Currencies.of(row.text("currency")),
                row.flag("base")));
  }

  Optional<PriceListView> list(long sellerId, String code, LocalDate today) {
    return views(
            em.createNativeQuery(LIST + " AND l.code = ?2")
                .setParameter(1, sellerId)
                .setParameter(2, code),
            sellerId,
            today)
        .stream()
        .findFirst();
  }

  /** Who stands on a list. */
  PriceList.Use use(long listId) {
    return Rows.list(
            em.createNativeQuery(
                    "SELECT (SELECT COUNT(*) FROM price_entry e WHERE e.list_id = l.id) AS prices,"
                        + " (SELECT COUNT(*) FROM price_list d WHERE d.derived_from = l.id) AS"
                        + " derived, (SELECT COUNT(*) FROM v_party_partner p WHERE p.seller_id = l.seller_id"
                        + " AND p.price_list = l.code) AS customers FROM price_list l"
                        + " WHERE l.id = ?1")
                .setParameter(1, listId),
            row ->
                new PriceList.Use(
                    row.number("customers"), row.number("prices"), row.number("derived")))
        .get(0);
  }

  /** A list that is shown once it is known how many prices and customers it has. */
  private interface Counted extends BiFunction<Long, Total, PriceListView> {}

  /** The lists of a query, with the number of their prices and customers. */
  private List<PriceListView> views(Query lists, long sellerId, LocalDate today) {
    Map<Long, Long> editions = new LinkedHashMap<>();
    List<String> codes = new ArrayList<>();
    List<Counted> read =
        Rows.list(
            lists,
            row -> {
              editions.put(row.number("id"), row.number("edition"));
              codes.add(row.text("code"));
              return view(row, today);
            });
    Map<Long, Long> prices = counts.of(editions);
    Map<String, Total> customers = customers(sellerId, codes);
    List<PriceListView> views = new ArrayList<>();
    for (Long id : editions.keySet()) {
      int place = views.size();
      views.add(
          read.get(place)
              .apply(
                  prices.getOrDefault(id, 0L),
                  customers.getOrDefault(codes.get(place), Total.of(0))));
    }
    return views;
  }

  /** How many customers have each list as their own. */
  private Map<String, Total> customers(long sellerId, List<String> codes) {
    Map<String, String> selects = new LinkedHashMap<>();
    List<Object> parameters = new ArrayList<>(List.of(sellerId));
    for (String code : codes) {
      parameters.add(code);
      selects.put(
          code,
          "SELECT p.number FROM v_party_partner p WHERE p.seller_id = ?1 AND p.price_list = ?"
              + parameters.size());
    }
    return Counts.read(em, selects, parameters);
  }

  private static Counted view(Rows row, LocalDate today) {
    LocalDate from = row.date("valid_from");
    LocalDate to = row.dateOrNull("valid_to");
    String code = row.text("code");
    String name = row.text("name");
    Currency currency = Currencies.of(row.text("currency"));
    boolean base = row.flag("base");
    boolean promotion = row.flag("promotion");
    String source = row.textOrNull("source");
    long version = row.number("version");
    long edition = row.number("edition");
    int decimals = Math.toIntExact(row.number("decimals"));
    PriceListState state = PriceListState.on(today, from, to);
    return (prices, customers) ->
        new PriceListView(
            code, name, currency, base, promotion, source, from, to, state, prices, customers,
            version, edition, decimals);
  }

  List<PriceListUser> users(long sellerId, String code, int limit) {
    return Rows.list(
        em.createNativeQuery(
                "SELECT number, name FROM v_party_partner WHERE seller_id = ?1 AND price_list = ?2"
                    + " ORDER BY number LIMIT "
                    + limit)
            .setParameter(1, sellerId)
            .setParameter(2, code),
        row -> new PriceListUser(new PartnerNumber(row.text("number")), row.text("name")));
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
                        + " t.item_id = i.id AND t.language = ?2 ORDER BY i.number, e.from_quantity, e.unit"
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
                    + " t.item_id = i.id AND t.language = ?2 ORDER BY i.number, e.from_quantity, e.unit")
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
