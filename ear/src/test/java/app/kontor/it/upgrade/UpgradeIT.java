package app.kontor.it.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.it.harness.TestDatabase;
import app.kontor.server.Console;
import app.kontor.server.EmbeddedMariaDb;
import app.kontor.server.Verify;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A database that the version of November 23rd, 2026 has written is brought up to date: the demo
 * company with eight weeks of orders, payments, deliveries, tickets and shared documents, two paid
 * orders that were cancelled with their money left on them, and three that were delivered in part.
 * Every row is still there with what it held, but for what the migrations change on purpose.
 */
class UpgradeIT {
  private static final String DUMP = "/upgrade/2026-11-23.sql.gz";

  /** What the migrations change in rows that were there; each is looked at by a test below. */
  private static final Map<String, Set<String>> CHANGING =
      Map.ofEntries(
          // the receipts of cancelled orders go back to the payments desk, lines are goods only
          Map.entry("sales_order", Set.of("paid", "payment_status", "line_count")),
          Map.entry("billing_document", Set.of("paid", "carried")),
          // what they are asked and what came of them is JSON; contents are compared another way
          Map.entry("outbox_message", Set.of("payload")),
          Map.entry("job", Set.of("parameters", "result")),
          Map.entry("idempotency_key", Set.of("fingerprint", "result")),
          // the password is the account's; whose it is is compared another way
          Map.entry("app_user", Set.of("password_hash")),
          // lists in columns become JSON
          Map.entry(
              "statement_entry", Set.of("allocated", "work", "version", "structured", "proposals")),
          Map.entry("statement_file", Set.of("notices")),
          Map.entry("bank_statement", Set.of("notices")),
          Map.entry("allocation", Set.of("evidence")),
          // names in columns become rows; contents are compared another way
          Map.entry("category", Set.of("name_pl", "name_de", "name_en")),
          Map.entry("delivery_method", Set.of("name_pl", "name_de", "name_en")),
          // days are terms with a name; what is agreed is compared another way
          Map.entry("partner", Set.of("payment_days")),
          // charges belong to the method's id; what they are is compared another way
          Map.entry("delivery_charge", Set.of("seller_id", "method")));

  /** Where the migrations add rows: what takes a receipt back, and the event that says so. */
  private static final Set<String> GROWING =
      Set.of("allocation", "billing_settlement", "sales_order_event");

  /** All roles that there were; who administers the one seller there was gets one more. */
  private static final String ROLES =
      "SELECT CONCAT(COUNT(*), ' rows, ', BIT_XOR(CRC32(CONCAT_WS(' ', user_id, role))))"
          + " FROM app_user_role WHERE role <> 'INSTALLATION'";

  private static final Map<String, String> BEFORE = new HashMap<>();
  private static final Map<String, Long> LAST_OLD = new HashMap<>();

  private static EmbeddedMariaDb database;
  private static Connection connection;
  private static Map<String, String> contentBefore;
  private static Map<String, String> contentAfter;

  @BeforeAll
  static void an_old_database_is_brought_up_to_date() throws Exception {
    int port = freePort();
    Path home = Path.of(System.getProperty("kontor.test.data")).resolveSibling("upgrade-data");
    TestDatabase.empty(home);
    database =
        new EmbeddedMariaDb(
            home,
            Path.of(System.getProperty("kontor.server")).resolveSibling("mariadb"),
            port,
            new Console(new PrintStream(System.out, true, StandardCharsets.UTF_8)));
    database.start();
    String url = "jdbc:mariadb://127.0.0.1:" + port + "/kontor?sslMode=disable";
    connection = DriverManager.getConnection(url, "kontor", "kontor");
    load();
    Snapshot old = Snapshot.of(connection);
    for (String table : GROWING) {
      LAST_OLD.put(table, number("SELECT MAX(id) FROM " + table));
    }
    contentBefore = old.content(connection, CHANGING, LAST_OLD);
    contentBefore.put("app_user_role", one(ROLES));
    for (String fact : Fact.ALL.keySet()) {
      BEFORE.put(fact, fact(fact));
    }
    Flyway.configure()
        .dataSource(url, "kontor", "kontor")
        .locations("classpath:db/migration")
        .load()
        .migrate();
    contentAfter = old.content(connection, CHANGING, LAST_OLD);
    contentAfter.put("app_user_role", one(ROLES));
  }

  @AfterAll
  static void stop() throws SQLException {
    connection.close();
    database.stop();
  }

  @Test
  void every_row_is_there_with_what_it_held() {
    assertThat(contentBefore).hasSizeGreaterThan(50);
    assertThat(contentAfter).containsExactlyEntriesOf(contentBefore);
  }

  @Test
  void the_old_database_holds_what_this_is_about() throws SQLException {
    assertThat(BEFORE.get("stuck orders")).isEqualTo("2");
    assertThat(BEFORE.get("partly despatched orders")).isEqualTo("3");
    assertThat(contentBefore)
        .extractingByKeys("sales_order", "billing_document", "statement_entry", "stock_movement")
        .noneMatch(content -> content.startsWith("0 rows"));
    assertThat(contentBefore)
        .extractingByKeys("ticket", "shared_document", "app_user", "mail", "audit_entry")
        .noneMatch(content -> content.startsWith("0 rows"));
  }

  @Test
  void names_in_columns_are_rows_by_language() throws SQLException {
    assertThat(
            one(
                "SELECT CONCAT((SELECT COUNT(*) FROM category_text), ' ', (SELECT BIT_XOR(CRC32("
                    + "CONCAT_WS(' ', category_id, language, name))) FROM category_text), ' ',"
                    + " (SELECT COUNT(*) FROM delivery_method_text), ' ', (SELECT BIT_XOR(CRC32("
                    + "CONCAT_WS(' ', m.code, t.language, t.name))) FROM delivery_method_text t"
                    + " JOIN delivery_method m ON m.id = t.method_id))"))
        .isEqualTo(BEFORE.get("names"));
  }

  @Test
  void deliveries_cost_in_every_zone_what_they_did() throws SQLException {
    assertThat(
            one(
                "SELECT CONCAT(COUNT(*), ' ', BIT_XOR(CRC32(CONCAT_WS(' ', m.seller_id, m.code,"
                    + " c.currency, c.charge)))) FROM delivery_charge c JOIN delivery_method m"
                    + " ON m.id = c.method_id WHERE c.zone = '' AND c.from_kg = 0"
                    + " AND c.from_value = 0"))
        .isEqualTo(BEFORE.get("charges"));
  }

  @Test
  void customers_pay_within_the_days_they_had() throws SQLException {
    assertThat(
            one(
                "SELECT BIT_XOR(CRC32(CONCAT_WS(' ', p.number, t.days))) FROM partner p JOIN"
                    + " payment_terms t ON t.seller_id = p.seller_id AND t.code = p.payment_terms"))
        .isEqualTo(BEFORE.get("days to pay"));
  }

  @Test
  void receipts_of_cancelled_orders_wait_at_the_payments_desk_again() throws SQLException {
    String stuck = Objects.requireNonNull(BEFORE.get("stuck money"));
    assertThat(fact("stuck orders")).isEqualTo("0");
    assertThat(one("SELECT SUM(returned) FROM sales_order")).isEqualTo(stuck);
    assertThat(one("SELECT COUNT(*) FROM sales_order WHERE returned_as = 'REFUND'")).isEqualTo("2");
    assertThat(added("allocation", "SUM(-amount)")).isEqualTo(stuck);
    assertThat(added("billing_settlement", "SUM(-amount)")).isEqualTo(stuck);
    assertThat(added("sales_order_event", "COUNT(*)")).isEqualTo("2");
    assertThat(difference("entries' money")).isEqualTo("-" + stuck);
    assertThat(difference("documents' money")).isEqualTo("-" + stuck);
    assertThat(difference("orders' money")).isEqualTo("-" + stuck);
    assertThat(
            one(
                "SELECT COUNT(*) FROM statement_entry e WHERE e.work <> 'WAITING' AND EXISTS"
                    + " (SELECT 1 FROM allocation a WHERE a.entry_id = e.id AND a.id > "
                    + LAST_OLD.get("allocation")
                    + ")"))
        .isEqualTo("0");
    assertThat(
            one(
                "SELECT COUNT(*) FROM billing_document d JOIN sales_order o"
                    + " ON o.seller_id = d.seller_id AND o.number = d.order_number"
                    + " WHERE d.cancelled <> (o.status = 'CANCELLED' AND d.kind = 'PRO_FORMA')"))
        .isEqualTo("0");
  }

  @Test
  void lists_in_columns_say_the_same_as_json() throws SQLException {
    assertThat(BEFORE.get("allocations with reasons")).isNotEqualTo("0");
    assertThat(
            one(
                "SELECT COUNT(*) FROM allocation WHERE JSON_VALID(evidence)"
                    + " AND JSON_VALUE(evidence, '$.reasons[0].weight') IS NOT NULL"
                    + " AND id <= "
                    + LAST_OLD.get("allocation")))
        .isEqualTo(BEFORE.get("allocations with reasons"));
    assertThat(
            one(
                "SELECT BIT_XOR(CRC32(JSON_VALUE(evidence, '$.reasons[0].arguments[0]')))"
                    + " FROM allocation WHERE JSON_LENGTH(evidence, '$.reasons[0].arguments') > 0"
                    + " AND id <= "
                    + LAST_OLD.get("allocation")))
        .isEqualTo(BEFORE.get("first arguments"));
    for (String column :
        Set.of(
            "statement_entry.proposals", "statement_entry.structured", "bank_statement.notices")) {
      String table = column.substring(0, column.indexOf('.'));
      assertThat(
              one(
                  "SELECT COUNT(*) FROM %s WHERE %s <> '' AND NOT JSON_VALID(%s)"
                      .formatted(table, column, column)))
          .as(column)
          .isEqualTo("0");
    }
    assertThat(
            one(
                "SELECT COALESCE(SUM(JSON_LENGTH(proposals, '$.proposals')), 0)"
                    + " FROM statement_entry WHERE proposals <> ''"))
        .isEqualTo(BEFORE.get("proposals"));
  }

  @Test
  void an_order_counts_its_goods_as_lines() throws SQLException {
    assertThat(
            one(
                "SELECT COUNT(*) FROM sales_order o WHERE o.line_count <> (SELECT COUNT(*)"
                    + " FROM sales_order_line l WHERE l.order_id = o.id AND l.item_id <> 0)"))
        .isEqualTo("0");
  }

  @Test
  void what_messages_jobs_and_keys_hold_is_json() throws SQLException {
    assertThat(one("SELECT COUNT(*) FROM outbox_message WHERE JSON_TYPE(payload) <> 'OBJECT'"))
        .isEqualTo("0");
    assertThat(
            one(
                "SELECT COUNT(*) FROM outbox_message WHERE topic = 'mail'"
                    + " AND JSON_VALUE(payload, '$.sendingKey') <> key_text"))
        .isEqualTo("0");
    assertThat(
            one(
                "SELECT CONCAT(parameters, ' ', JSON_VALUE(result, '$.count') > 0) FROM job"
                    + " WHERE kind = 'demo-history'"))
        .matches("\\{\"weeks\": \\d+\\} 1");
    assertThat(
            one(
                "SELECT COUNT(*) FROM idempotency_key WHERE fingerprint IS NOT NULL"
                    + " OR result IS NOT NULL AND JSON_VALUE(result, '$.reference') IS NULL"
                    + " AND command <> 'apply-prices'"))
        .isEqualTo("0");
  }

  @Test
  void everybody_signs_in_as_before_and_administrators_keep_the_installation() throws SQLException {
    assertThat(
            one(
                "SELECT CONCAT(COUNT(*), ' ', BIT_XOR(CRC32(CONCAT_WS(' ', user_id, email,"
                    + " password_hash)))) FROM account"))
        .isEqualTo(BEFORE.get("sign-ins"));
    assertThat(number("SELECT COUNT(*) FROM account WHERE proven <> (password_hash IS NOT NULL)"))
        .isZero();
    assertThat(number("SELECT COUNT(*) FROM app_user_role WHERE role = 'INSTALLATION'"))
        .isPositive()
        .isEqualTo(
            number(
                "SELECT COUNT(*) FROM app_user_role r JOIN app_user u ON u.id = r.user_id"
                    + " WHERE r.role = 'ADMINISTRATOR' AND u.partner_id = 0"));
  }

  @Test
  void every_rule_holds() throws SQLException {
    assertThat(Verify.run(connection)).filteredOn(outcome -> !outcome.isClean()).isEmpty();
  }

  /** What is asked before and after. */
  private static final class Fact {
    private static final String STUCK =
        " FROM sales_order WHERE status = 'CANCELLED' AND paid <> 0";
    private static final Map<String, String> ALL =
        Map.ofEntries(
            Map.entry("stuck orders", "SELECT COUNT(*)" + STUCK),
            Map.entry(
                "sign-ins",
                "SELECT CONCAT(COUNT(*), ' ', BIT_XOR(CRC32(CONCAT_WS(' ', id, email,"
                    + " password_hash)))) FROM app_user"),
            Map.entry("stuck money", "SELECT SUM(paid)" + STUCK),
            Map.entry(
                "partly despatched orders",
                "SELECT COUNT(*) FROM sales_order WHERE status = 'PARTLY_DESPATCHED'"),
            Map.entry(
                "allocations with reasons", "SELECT COUNT(*) FROM allocation WHERE evidence <> ''"),
            Map.entry(
                "first arguments",
                "SELECT BIT_XOR(CRC32(SUBSTRING_INDEX(SUBSTRING_INDEX(SUBSTRING_INDEX(evidence,"
                    + " '\\n', 1), '\\t', 4), '\\t', -1))) FROM allocation"
                    + " WHERE evidence LIKE '%\\t%\\t%\\t%'"),
            Map.entry(
                "proposals",
                "SELECT COALESCE(SUM((CHAR_LENGTH(proposals)"
                    + " - CHAR_LENGTH(REPLACE(proposals, 'PROPOSAL\\t', ''))) DIV 9), 0)"
                    + " FROM statement_entry"),
            Map.entry("entries' money", "SELECT SUM(allocated) FROM statement_entry"),
            Map.entry("documents' money", "SELECT SUM(paid) FROM billing_document"),
            Map.entry("orders' money", "SELECT SUM(paid) FROM sales_order"),
            Map.entry(
                "days to pay",
                "SELECT BIT_XOR(CRC32(CONCAT_WS(' ', number, payment_days))) FROM partner"),
            Map.entry(
                "charges",
                "SELECT CONCAT(COUNT(*), ' ', BIT_XOR(CRC32(CONCAT_WS(' ', seller_id, method,"
                    + " currency, charge)))) FROM delivery_charge"),
            Map.entry(
                "names",
                "SELECT CONCAT((SELECT COUNT(*) * 3 FROM category), ' ', (SELECT BIT_XOR(CRC32("
                    + "CONCAT_WS(' ', id, 'pl', name_pl))) ^ BIT_XOR(CRC32(CONCAT_WS(' ', id, 'de',"
                    + " name_de))) ^ BIT_XOR(CRC32(CONCAT_WS(' ', id, 'en', name_en)))"
                    + " FROM category), ' ', (SELECT COUNT(*) * 3 FROM delivery_method), ' ',"
                    + " (SELECT BIT_XOR(CRC32(CONCAT_WS(' ', code, 'pl', name_pl)))"
                    + " ^ BIT_XOR(CRC32(CONCAT_WS(' ', code, 'de', name_de)))"
                    + " ^ BIT_XOR(CRC32(CONCAT_WS(' ', code, 'en', name_en)))"
                    + " FROM delivery_method))"));
  }

  private static String fact(String name) throws SQLException {
    return one(Objects.requireNonNull(Fact.ALL.get(name)));
  }

  private static String difference(String fact) throws SQLException {
    return one("SELECT " + fact(fact) + " - " + BEFORE.get(fact));
  }

  /** Of the rows that the migrations have added. */
  private static String added(String table, String what) throws SQLException {
    return one("SELECT " + what + " FROM " + table + " WHERE id > " + LAST_OLD.get(table));
  }

  private static String one(String sql) throws SQLException {
    return Snapshot.one(connection, sql);
  }

  private static long number(String sql) throws SQLException {
    return Long.parseLong(one(sql));
  }

  /** The dump has one statement after the other, each ending with a line's end. */
  private static void load() throws IOException, SQLException {
    try (Statement statement = connection.createStatement();
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(
                    new GZIPInputStream(
                        Objects.requireNonNull(UpgradeIT.class.getResourceAsStream(DUMP), DUMP)),
                    StandardCharsets.UTF_8))) {
      // the dump has values for generated columns, too, which are made anew
      statement.execute("SET @strict = @@sql_mode, sql_mode = ''");
      statement.execute("SET FOREIGN_KEY_CHECKS = 0, UNIQUE_CHECKS = 0");
      connection.setAutoCommit(false);
      StringBuilder sql = new StringBuilder();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        sql.append(line).append('\n');
        if (line.endsWith(";")) {
          statement.execute(sql.substring(0, sql.length() - 2));
          sql.setLength(0);
        }
      }
      connection.commit();
      connection.setAutoCommit(true);
      statement.execute("SET FOREIGN_KEY_CHECKS = 1, UNIQUE_CHECKS = 1, sql_mode = @strict");
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return probe.getLocalPort();
    }
  }
}
