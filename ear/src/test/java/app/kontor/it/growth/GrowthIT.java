package app.kontor.it.growth;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.banking.Banking;
import app.kontor.banking.EntryFilter;
import app.kontor.billing.Billing;
import app.kontor.billing.DocumentFilter;
import app.kontor.billing.RateFilter;
import app.kontor.billing.RateTables;
import app.kontor.catalogue.Catalogue;
import app.kontor.catalogue.Category;
import app.kontor.catalogue.ItemQuery;
import app.kontor.gate.Actor;
import app.kontor.gate.Role;
import app.kontor.it.trade.Camt;
import app.kontor.it.trade.Customer;
import app.kontor.it.trade.Trade;
import app.kontor.notification.MailFilter;
import app.kontor.notification.Mails;
import app.kontor.ordering.OrderFilter;
import app.kontor.ordering.Ordering;
import app.kontor.party.Parties;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.transaction.Transactions;
import app.kontor.pricing.PriceLists;
import app.kontor.shipping.Shipping;
import app.kontor.stock.Stock;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Lists of a large company: a hundred thousand rows in each, and the database reads no more of them
 * for a page than can be counted on the page, but for the count of the list, which ends at a
 * thousand. The company is a seller of its own, made by copying what one order left behind.
 */
@ExtendWith(ArquillianExtension.class)
class GrowthIT {
  private static final int ROWS = 100_000;
  private static final long SELLER = 99_078;
  private static final long BASE = 700_000_000L;

  private static final int PAGE = 25;

  /** A handful of rows for each that is shown, and a thousand counted. */
  private static final long BOUND = 1_001 + 10L * PAGE;

  /** Of each statement its file, its account and what is worked with of its entries. */
  private static final long BOUND_OF_STATEMENTS = BOUND + PAGE;

  /** Of each order a line is asked too, whether goods are reserved. */
  private static final long BOUND_OF_ORDERS_TO_DESPATCH = 2 * BOUND;

  /** What is found by words is read by its id: three rows for each that is shown, none counted. */
  private static final long WORDS = 3L * PAGE + 10;

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private static final List<String> TABLES =
      List.of(
          "mail",
          "parcel",
          "despatch",
          "billing_document",
          "sales_order",
          "sales_order_line",
          "statement_file",
          "bank_statement",
          "statement_entry",
          "exchange_rate",
          "partner",
          "item",
          "item_text",
          "price_entry",
          "stock_balance");

  @PersistenceContext(unitName = "kontor")
  private EntityManager em;

  @EJB private Transactions transactions;
  @EJB private Catalogue catalogue;
  @EJB private Ordering ordering;
  @EJB private Billing billing;
  @EJB private Shipping shipping;
  @EJB private Stock stock;
  @EJB private PriceLists prices;
  @EJB private Mails mails;
  @EJB private Banking banking;
  @EJB private Parties parties;
  @EJB private RateTables rates;
  @Inject private Trade trade;

  @Test
  void no_page_of_a_list_reads_more_because_the_list_is_long() {
    try {
      fill();
      awaitIndex();
      Map<String, Long> read = new LinkedHashMap<>();
      pages().forEach((name, page) -> read.put(name, rowsRead(page)));
      read.forEach((name, rows) -> System.out.println("GrowthIT: " + rows + " rows, " + name));
      assertThat(read)
          .allSatisfy((name, rows) -> assertThat(rows).isLessThanOrEqualTo(bound(name)));
    } finally {
      clear();
    }
  }

  private static long bound(String name) {
    if (name.equals("bank statements")) {
      return BOUND_OF_STATEMENTS;
    }
    if (name.equals("orders to despatch")) {
      return BOUND_OF_ORDERS_TO_DESPATCH;
    }
    return name.startsWith("words") ? WORDS : BOUND;
  }

  private Map<String, Supplier<?>> pages() {
    PageRequest first = PageRequest.first(PAGE);
    Map<String, Supplier<?>> pages = new LinkedHashMap<>();
    for (ItemQuery.Order order : List.of(ItemQuery.Order.NUMBER, ItemQuery.Order.NAME)) {
      pages.put("items by " + order, () -> catalogue.search(items(null, order), first));
      pages.put(
          "items of a large category by " + order,
          () -> catalogue.search(items("GROW-1", order), first));
      pages.put(
          "items of a small category by " + order,
          () -> catalogue.search(items("GROW-2", order), first));
    }
    for (String words : List.of("bolt", "bolt 7", "G-4711", "bolt xyzzy")) {
      pages.put("words " + words, () -> catalogue.search(words(words), first));
    }
    pages.put("a suggestion", () -> catalogue.suggest("bol", 8));
    pages.put("orders", () -> ordering.list(OrderFilter.all(), first));
    pages.put("orders to despatch", () -> ordering.toDespatch(first));
    pages.put("bank statements", () -> banking.statements(first));
    pages.put("exchange rates", () -> rates.list(new RateFilter("", null, null), first));
    pages.put("price lists", () -> prices.lists("", first));
    pages.put("a price list", () -> prices.list("GROW"));
    pages.put("documents", () -> billing.list(DocumentFilter.all(), first));
    pages.put("open amounts", () -> billing.openTotals());
    pages.put("goods-issue notes", () -> shipping.despatches("", first));
    pages.put("goods-issue notes to ship", () -> shipping.toShip(first));
    pages.put("balances", () -> stock.balances("", first));
    pages.put("prices of a long list", () -> prices.prices("GROW", "", first));
    pages.put("prices of a short list", () -> prices.prices("GROW-FEW", "", first));
    pages.put("mails", () -> mails.list(MailFilter.all(), first));
    pages.put("bank entries", () -> banking.entries(EntryFilter.all(), first));
    pages.put("bank entries to work on", () -> banking.entries(EntryFilter.waiting(), first));
    pages.put("partners", () -> parties.list("", first));
    return pages;
  }

  private static ItemQuery words(String text) {
    return new ItemQuery(text, null, ItemQuery.Order.RELEVANCE);
  }

  /** The index reads the items behind the pages. */
  private void awaitIndex() {
    Instant end = Instant.now().plus(PATIENCE);
    while (trade.as(staff(), () -> catalogue.search(words("bolt"), PageRequest.first(1)).total())
        < ROWS) {
      assertThat(Instant.now()).as("all items are in the index").isBefore(end);
      LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
    }
  }

  private static ItemQuery items(@Nullable String category, ItemQuery.Order order) {
    return new ItemQuery("", category, order);
  }

  private static Actor staff() {
    return Actor.person(
        99, "grow@example.com", "G", Locale.ENGLISH, SELLER, 0, Set.of(Role.values()));
  }

  /** Rows that the connection of one transaction read for the page when it was asked again. */
  private long rowsRead(Supplier<?> page) {
    return trade.as(
        staff(),
        () ->
            transactions.read(
                () -> {
                  assertThat(page.get()).isNotNull();
                  long own = -handlerReads() + handlerReads();
                  long before = handlerReads();
                  assertThat(page.get()).isNotNull();
                  return handlerReads() - before - own;
                }));
  }

  private long handlerReads() {
    return em.createNativeQuery("SHOW SESSION STATUS LIKE 'Handler_read%'").getResultList().stream()
        .mapToLong(row -> Long.parseLong(String.valueOf(((Object[]) row)[1])))
        .sum();
  }

  private void fill() {
    trade.open();
    clear();
    Customer customer = trade.customer("GROWTH", null);
    String order = trade.confirmed(customer, 5, Trade.key(), "growth");
    trade.load(
        "growth.xml",
        new Camt("GROWTH", trade.today())
            .credit(
                trade.gross(order),
                "Growth",
                "DE89370400440532013000",
                trade.paymentReference(order)));
    trade.awaitedRows(
        "SELECT id FROM sales_order WHERE number = ?1 AND payment_status = 'PAID'", order);
    trade.despatched(order, "GROWTH-1");
    copy("seller", "t.id = 1", 1, Map.of("id", String.valueOf(SELLER)));
    goods();
    copy(
        "partner",
        "t.number = '" + customer.number() + "'",
        ROWS,
        named("G-", "name", "CONCAT('Company ', s.seq)"));
    copy(
        "sales_order",
        "t.number = '" + order + "'",
        ROWS,
        named(
            "G-",
            "placed_at",
            "t.placed_at - INTERVAL s.seq MINUTE",
            "status",
            "IF(s.seq <= 5000, 'CONFIRMED', 'CLOSED')",
            "payment_days",
            "14"));
    copy(
        "sales_order_line",
        "t.order_id = (SELECT o.id FROM sales_order o WHERE o.number = '"
            + order
            + "' AND o.seller_id = 1) LIMIT 1",
        5000,
        columns(
            "order_id",
            BASE + " + s.seq",
            "reserved",
            "t.ordered",
            "despatched",
            "0",
            "cancelled",
            "0"));
    copy(
        "billing_document",
        "t.order_number = '" + order + "' AND t.kind = 'PRO_FORMA'",
        ROWS,
        named(
            "G-",
            "issue_date",
            "t.issue_date - INTERVAL s.seq DAY",
            "cancelled",
            "IF(s.seq < 10, 0, 1)",
            "order_number",
            "CONCAT('G-', s.seq)"));
    copy(
        "despatch",
        "t.order_number = '" + order + "'",
        ROWS,
        named("G-", "issued_on", "t.issued_on - INTERVAL s.seq DAY", "to_ship", "s.seq < 10"));
    copy(
        "parcel",
        "t.order_number = '" + order + "'",
        ROWS,
        named("G-", "despatch_id", BASE + " + s.seq"));
    copy(
        "mail",
        "t.order_number = '" + order + "' LIMIT 1",
        ROWS,
        columns(
            "reference",
            "UUID()",
            "event_key",
            "CONCAT('G-', s.seq)",
            "html",
            "''",
            "text",
            "''",
            "draft",
            "NULL",
            "status",
            "'SENT'",
            "created_at",
            "t.created_at - INTERVAL s.seq MINUTE"));
    copy(
        "statement_file",
        "t.name = 'growth.xml' LIMIT 1",
        ROWS,
        columns("sha256", "SHA2(s.seq, 256)"));
    copy(
        "bank_statement",
        "t.statement_file_id IN (SELECT f.id FROM statement_file f WHERE f.name = 'growth.xml' AND"
            + " f.seller_id = 1) LIMIT 1",
        ROWS,
        columns("statement_file_id", BASE + " + s.seq"));
    copy(
        "statement_entry",
        "t.counterparty_name = 'Growth' LIMIT 1",
        ROWS,
        columns(
            "reference",
            "CONCAT('G-', s.seq)",
            "statement_id",
            BASE + " + s.seq",
            "dedupe_key",
            "SHA2(s.seq, 256)",
            "booking_date",
            "t.booking_date - INTERVAL s.seq DAY"));
    trade.sql(
        "INSERT INTO exchange_rate (seller_id, currency, home_currency, rate_date, rate,"
            + " table_number) SELECT ?1, ELT(1 + seq % 8, 'EUR', 'USD', 'CHF', 'CZK', 'GBP', 'NOK',"
            + " 'SEK', 'DKK'), 'PLN', DATE '2026-01-01' - INTERVAL seq DIV 8 DAY, 1, 'G' FROM"
            + " seq_1_to_"
            + ROWS,
        SELLER);
    trade.sql(
        "INSERT INTO reference_stamp (topic, stamp) VALUES (?1, 1)"
            + " ON DUPLICATE KEY UPDATE stamp = stamp + 1",
        Category.TOPIC);
    TABLES.forEach(table -> trade.rows("ANALYZE TABLE " + table));
  }

  /** Two categories, of which one has most items, each item in stock and with a price. */
  private void goods() {
    for (int n = 1; n <= 2; n++) {
      trade.sql(
          "INSERT INTO category (id, seller_id, code, path) VALUES (?1, ?2, ?3, ?4)",
          BASE + n,
          SELLER,
          "GROW-" + n,
          "/GROW-" + n + "/");
      trade.sql(
          "INSERT INTO category_text (category_id, language, name) VALUES (?1, 'en', 'x')",
          BASE + n);
      trade.sql(
          "INSERT INTO price_list (id, seller_id, code, name, currency, base, valid_from)"
              + " VALUES (?1, ?2, ?3, 'x', 'PLN', ?4, '2020-01-01')",
          BASE + n,
          SELLER,
          n == 1 ? "GROW" : "GROW-FEW",
          n == 1);
    }
    trade.sql(
        "INSERT INTO warehouse (id, seller_id, code, name, city, active) VALUES (?1, ?2, 'GROW',"
            + " 'x', 'x', TRUE)",
        BASE,
        SELLER);
    copy(
        "item",
        "t.number = 'TRADE-1'",
        ROWS,
        named(
            "G-",
            "plain_number",
            "CONCAT('G', s.seq)",
            "category_id",
            BASE + " + IF(s.seq % 1000 = 0, 2, 1)",
            "changed_at",
            "CURRENT_TIMESTAMP(6)"));
    each(
        "INSERT INTO item_text (item_id, language, name, description) SELECT ?1 + seq, 'en',"
            + " CONCAT('Bolt ', MOD(seq * 7919, 1000)), '' FROM ");
    each("INSERT INTO stock_balance (item_id, warehouse_id, on_hand) SELECT ?1 + seq, ?1, 5 FROM ");
    each(
        "INSERT INTO price_entry (list_id, item_id, from_quantity, amount, base_quantity) SELECT ?1"
            + " + 1, ?1 + seq, 1, 10, 1 FROM ");
    trade.sql(
        "INSERT INTO price_entry (list_id, item_id, from_quantity, amount, base_quantity) SELECT ?1"
            + " + 2, ?1 + seq, 1, 10, 1 FROM seq_1_to_50",
        BASE);
  }

  private void each(String insert) {
    trade.sql(insert + "seq_1_to_" + ROWS, BASE);
  }

  /** Copies of one row for the seller, with ids above {@link #BASE}. */
  private void copy(String table, String which, int times, Map<String, String> values) {
    List<?> names =
        trade.rows(
            "SELECT column_name FROM information_schema.columns WHERE table_schema = DATABASE()"
                + " AND table_name = ?1 AND is_generated = 'NEVER' ORDER BY ordinal_position",
            table);
    Map<String, String> all = new HashMap<>(values);
    all.putIfAbsent("id", BASE + " + s.seq");
    all.putIfAbsent("seller_id", String.valueOf(SELLER));
    trade.sql(
        "INSERT INTO "
            + table
            + " ("
            + join(names, Object::toString)
            + ") SELECT "
            + join(names, name -> all.getOrDefault(name.toString(), "t." + name))
            + " FROM (SELECT * FROM "
            + table
            + " t WHERE "
            + which
            + ") t JOIN seq_1_to_"
            + times
            + " s");
  }

  private static String join(List<?> names, Function<Object, String> text) {
    return names.stream().map(text).collect(Collectors.joining(", "));
  }

  private static Map<String, String> named(String prefix, String... columns) {
    Map<String, String> values = columns(columns);
    values.put("number", "CONCAT('" + prefix + "', s.seq)");
    return values;
  }

  private static Map<String, String> columns(String... columns) {
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < columns.length; i += 2) {
      values.put(columns[i], columns[i + 1]);
    }
    return values;
  }

  private void clear() {
    trade.sql("DELETE FROM price_entry WHERE list_id > ?1 AND list_id < ?1 + 10", BASE);
    trade.sql("DELETE FROM stock_balance WHERE warehouse_id = ?1", BASE);
    trade.sql(
        "DELETE FROM category_text WHERE category_id IN (SELECT id FROM category WHERE seller_id ="
            + " ?1)",
        SELLER);
    trade.sql("DELETE FROM sales_order_line WHERE id > ?1 AND id <= ?1 + ?2", BASE, ROWS);
    trade.sql("DELETE FROM item_text WHERE item_id > ?1 AND item_id <= ?1 + ?2", BASE, ROWS);
    for (String table :
        List.of(
            "statement_entry",
            "bank_statement",
            "statement_file",
            "exchange_rate",
            "mail",
            "parcel",
            "despatch",
            "billing_document",
            "sales_order",
            "partner",
            "item",
            "category",
            "price_list",
            "warehouse")) {
      trade.sql("DELETE FROM " + table + " WHERE seller_id = ?1", SELLER);
    }
    trade.sql("DELETE FROM seller WHERE id = ?1", SELLER);
  }
}
