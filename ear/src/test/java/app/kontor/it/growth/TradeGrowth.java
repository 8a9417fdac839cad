package app.kontor.it.growth;

import static app.kontor.it.growth.GrowingRows.ROWS;
import static app.kontor.it.growth.GrowingRows.columns;
import static app.kontor.it.growth.GrowingRows.named;

import app.kontor.billing.Billing;
import app.kontor.it.trade.Camt;
import app.kontor.it.trade.Customer;
import app.kontor.it.trade.Trade;
import app.kontor.notification.MailStatus;
import app.kontor.notification.Mails;
import app.kontor.ordering.OrderFilter;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.OrderSearch;
import app.kontor.ordering.Ordering;
import app.kontor.platform.chart.ChartDefinition;
import app.kontor.platform.chart.internal.ChartCounts;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.find.Finding;
import app.kontor.shipping.Shipping;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Customers, orders, documents, despatch, mails and statements: copies of what one order left. */
@ApplicationScoped
class TradeGrowth implements Growing {
  /** Of each statement its file, its account and what is worked with of its entries. */
  private static final long OF_STATEMENTS = Growth.BOUND + Growth.PAGE;

  /**
   * Of the customers shown each order on terms that is not paid, its pro-forma and its invoices;
   * one customer has a twentieth of all orders so.
   */
  private static final long OF_ACCOUNTS = Growth.BOUND + 4 * (ROWS / 20);

  /** Of each order a line is asked too, whether goods are reserved. */
  private static final long OF_ORDERS_TO_ISSUE = 2 * Growth.BOUND;

  /** Enough to be many, of the latest orders. */
  private static final int PAPERS = 20_000;

  /** What few orders have is counted, read and sorted; what many have is met on the way down. */
  private static final long OF_SEARCHES = 3 * Growth.BOUND;

  /**
   * Orders of each day of a fortnight are counted as far as lists are; of the rest there is less.
   */
  private static final long OF_CHARTS = 14 * Growth.COUNT + Growth.BOUND;

  /** Of each kind a few rows of each of its indexes, and a hundred of tickets and of documents. */
  private static final long OF_FINDING = Growth.BOUND;

  @EJB private Billing billing;
  @EJB private Finding finding;
  @EJB private Mails mails;
  @EJB private Ordering ordering;
  @EJB private Shipping shipping;
  @Inject private Trade trade;
  @Inject private ChartCounts charts;
  @Inject @Any private Instance<ChartDefinition> definitions;

  @Override
  public int place() {
    return 1;
  }

  @Override
  public void fill(GrowingRows rows) {
    Customer customer = trade.customer("GROWTH", null);
    String order = trade.confirmed(customer, 5, Trade.key(), "growth");
    trade.load(
        order + ".xml",
        new Camt(order, trade.today())
            .credit(
                trade.gross(order),
                "Growth",
                "DE89370400440532013000",
                trade.paymentReference(order)));
    trade.awaitedRows(
        "SELECT id FROM sales_order WHERE number = ?1 AND payment_status = 'PAID'", order);
    trade.despatched(order, order + "-1");
    String ofOrder = "t.seller_id = 1 AND t.order_number = '" + order + "'";
    rows.copy(
        "partner",
        "t.seller_id = 1 AND t.number = '" + customer.number() + "'",
        ROWS,
        named("name", "CONCAT('Company ', s.seq)", "price_list", "'GROW'"));
    orders(rows, order);
    rows.copy(
        "billing_document",
        ofOrder + " AND t.kind = 'PRO_FORMA'",
        ROWS,
        named(
            "partner_id",
            String.valueOf(rows.id(1)),
            "issue_date",
            "t.issue_date - INTERVAL s.seq DAY",
            "cancelled",
            "IF(s.seq < 10, 0, 1)",
            "order_number",
            "CONCAT('G-', s.seq)"));
    rows.copy(
        "despatch",
        ofOrder,
        ROWS,
        named("issued_on", "t.issued_on - INTERVAL s.seq DAY", "to_ship", "s.seq < 10"));
    rows.copy("parcel", ofOrder, ROWS, named("despatch_id", rows.id(0) + " + s.seq"));
    mails(rows, ofOrder);
    statements(rows, order);
    rows.rows(
        "credit_account",
        columns(
            "partner_id", rows.id(0) + " + s.seq",
            "partner_number", "CONCAT('G-', s.seq)",
            "currency", "'PLN'",
            "credit_limit", "IF(s.seq % 5 = 0, 1000, NULL)",
            "policy", "'HOLD'"));
    rows.insert(
        "exchange_rate",
        "seller_id",
        "seller_id, currency, home_currency, rate_date, rate, table_number",
        rows.seller()
            + ", ELT(1 + seq % 8, 'EUR', 'USD', 'CHF', 'CZK', 'GBP', 'NOK', 'SEK', 'DKK'), 'PLN',"
            + " DATE '2026-01-01' - INTERVAL seq DIV 8 DAY, 1, 'G' FROM seq_1_to_"
            + ROWS);
  }

  private static void orders(GrowingRows rows, String order) {
    String one = "t.seller_id = 1 AND t.number = '" + order + "'";
    rows.copy(
        "sales_order",
        one,
        ROWS,
        named(
            "partner_id",
            String.valueOf(rows.id(1)),
            "placed_at",
            "t.placed_at - INTERVAL s.seq MINUTE",
            "status",
            "IF(s.seq % 20 = 0, 'CONFIRMED', 'CLOSED')",
            "payment_days",
            "14",
            "gross",
            "s.seq",
            "requested_date",
            "t.placed_at + INTERVAL s.seq % 1000 DAY"));
    rows.copy(
        "order_paper",
        "t.kind = 'GOODS_ISSUE_NOTE' AND t.order_id = (SELECT o.id FROM sales_order o WHERE"
            + " o.number = '"
            + order
            + "' AND o.seller_id = 1)",
        PAPERS,
        named(
            "order_id",
            rows.id(0) + " + s.seq",
            "partner_id",
            String.valueOf(rows.id(1)),
            "on_day",
            "t.on_day - INTERVAL s.seq DIV 1440 DAY"));
    rows.copy(
        "sales_order_line",
        "t.order_id = (SELECT o.id FROM sales_order o WHERE o.number = '"
            + order
            + "' AND o.seller_id = 1)",
        5000,
        columns(
            "order_id",
            rows.id(0) + " + 20 * s.seq",
            "reserved",
            "t.ordered",
            "despatched",
            "0",
            "cancelled",
            "0"));
  }

  private static void mails(GrowingRows rows, String ofOrder) {
    rows.copy(
        "mail",
        ofOrder,
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
  }

  private static void statements(GrowingRows rows, String order) {
    String file = "t.seller_id = 1 AND t.name = '" + order + ".xml'";
    String statement =
        "t.seller_id = 1 AND t.statement_file_id = (SELECT f.id FROM statement_file f WHERE f.name"
            + " = '"
            + order
            + ".xml' AND f.seller_id = 1)";
    String account = String.valueOf(rows.id(1));
    rows.copy(
        "statement_account",
        "t.id = (SELECT t.account_id FROM bank_statement t WHERE " + statement + ")",
        1,
        columns());
    rows.copy("statement_file", file, ROWS, columns("sha256", "SHA2(s.seq, 256)"));
    rows.copy(
        "bank_statement",
        statement,
        ROWS,
        columns("statement_file_id", rows.id(0) + " + s.seq", "account_id", account));
    rows.copy(
        "statement_entry",
        "t.statement_id = (SELECT t.id FROM bank_statement t WHERE " + statement + ")",
        ROWS,
        columns(
            "reference",
            "CONCAT('G-', s.seq)",
            "statement_id",
            rows.id(0) + " + s.seq",
            "account_id",
            account,
            "dedupe_key",
            "SHA2(s.seq, 256)",
            "booking_date",
            "t.booking_date - INTERVAL s.seq DAY"));
  }

  @Override
  public void say(Growth growth, GrowingRows rows) {
    PageRequest first = PageRequest.first(Growth.PAGE);
    searches()
        .forEach(
            (name, search) -> {
              Supplier<?> asked = () -> ordering.list(searching(search), first);
              growth.ask("orders " + name, OF_SEARCHES, asked);
              growth.customersAsk("history " + name, OF_SEARCHES, asked);
            });
    for (String typed : List.of("G-", "G-50000", "000", "Company 5", "PL", "10.00", "nowhere")) {
      growth.ask("the search for " + typed, OF_FINDING, () -> finding.find(typed));
      growth.customersAsk(
          "the search of a customer for " + typed, OF_FINDING, () -> finding.find(typed));
    }
    OrderNumber middle = new OrderNumber("G-50000");
    growth.customersAsk(
        "history beside one", Growth.BOUND, () -> ordering.neighbours(middle, OrderFilter.all()));
    growth.customersAsk("history", Growth.BOUND, () -> ordering.list(OrderFilter.all(), first));
    for (MailStatus status : MailStatus.values()) {
      growth.list("mails", "status", status.name());
    }
    growth
        .list("customers")
        .list("orders")
        .customers("orders")
        .list("orders-to-issue", OF_ORDERS_TO_ISSUE)
        .list("documents")
        .customers("documents")
        .list("despatches")
        .list("despatches", "view", "all")
        .list("mails")
        .list("statements", OF_STATEMENTS)
        .list("entries")
        .list("rates")
        .list("accounts", OF_ACCOUNTS)
        .searching("accounts", "state", "what is open is asked of each account by its index")
        .few("open-items", "a document that one customer has not paid")
        .few("credit-decisions", "a decision on the credit of one customer")
        .few("credit-holds", "an order that somebody is to decide on")
        .few("change-requests", "a request that staff have not decided on yet")
        .few("bank-accounts", "an account of the seller")
        .few("carriers", "a carrier")
        .few("number-pools", "a range of numbers that a carrier gave")
        .few("number-series", "a series of numbers")
        .few("delivery-methods", "a way of delivery")
        .few("payment-terms", "terms that are offered")
        .few("zones", "a zone of the market")
        .few("warehouses", "a warehouse")
        .few("vat-rates", "a rate of a country by law")
        .few("shopping-lists", "a list of one company, which has 500 at most")
        .few("shopping-list", "a line of one list, which has 500 at most")
        .few("templates", "a kind of mail and a language")
        .few("rules", "a kind of mail")
        .ask("mails counted", 3 * Growth.COUNT, mails::countByStatus)
        .ask("charts", OF_CHARTS, () -> charts.count(definitions.stream().toList()))
        .ask("open amounts", Growth.BOUND, billing::openTotals)
        .customersAsk("open amounts of a customer", Growth.BOUND, billing::openTotals)
        .ask("goods-issue notes to ship", Growth.BOUND, () -> shipping.toShip(first));
  }

  private static OrderFilter searching(OrderSearch search) {
    return new OrderFilter("", null, null, null, null, search);
  }

  /** What orders are looked for by, of which few and many have it. */
  private Map<String, OrderSearch> searches() {
    LocalDate day = trade.today().minusDays(10);
    OrderSearch.Days days = new OrderSearch.Days(day, day);
    OrderSearch.Days any = OrderSearch.Days.ANY;
    Map<String, OrderSearch> searches = new LinkedHashMap<>();
    searches.put("by a number", new OrderSearch("", "G-17777", "", null, any, any, null, null));
    searches.put("by any number", new OrderSearch("", "G", "", null, any, any, null, null));
    searches.put("by article", new OrderSearch(Trade.ITEM, "", "", null, any, any, null, null));
    searches.put("by day", new OrderSearch("", "", "", null, any, days, null, null));
    searches.put("by an amount", amounts("50000", "50100"));
    searches.put("by any amount", amounts("10", "90000"));
    searches.put("by a wanted day", wanted(trade.today().plusDays(700), 0));
    searches.put("by any wanted day", wanted(trade.today(), 900));
    return searches;
  }

  private static OrderSearch wanted(LocalDate from, int days) {
    OrderSearch.Days any = OrderSearch.Days.ANY;
    return new OrderSearch(
        "",
        "",
        "",
        null,
        any,
        any,
        null,
        null,
        "",
        new OrderSearch.Days(from, from.plusDays(days)),
        null);
  }

  private static OrderSearch amounts(String least, String most) {
    return new OrderSearch(
        "",
        "",
        "",
        null,
        OrderSearch.Days.ANY,
        OrderSearch.Days.ANY,
        new BigDecimal(least),
        new BigDecimal(most));
  }
}
