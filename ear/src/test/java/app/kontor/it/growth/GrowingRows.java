package app.kontor.it.growth;

import app.kontor.it.trade.Trade;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Writes rows by the hundred thousand for a seller of its own, in one statement a table, and takes
 * them away again. Their ids lie far behind those of others, and apart from those of another time.
 */
@ApplicationScoped
public class GrowingRows {
  static final int ROWS = 100_000;

  private static final long SPAN = 1_000_000;

  /**
   * What the search and the prices are read from behind the pages, in one snapshot that takes as
   * long as there are rows: to empty such a table would end it.
   */
  private static final Set<String> READ_AT_LENGTH =
      Set.of(
          "bundle_part",
          "buyers_item",
          "category",
          "category_text",
          "customer_group",
          "item",
          "item_relation",
          "item_text",
          "partner",
          "price_entry",
          "price_list");

  @Resource(lookup = "java:jboss/datasources/KontorDS")
  private DataSource dataSource;

  private final Map<String, Set<String>> filled = new LinkedHashMap<>();
  private long base;

  @Inject private Trade trade;

  /** Draws the ids and makes the seller. */
  void begin() {
    filled.clear();
    trade.open();
    base = SPAN * ((Number) trade.rows("SELECT NEXT VALUE FOR id_seq").get(0)).longValue();
    copy("seller", "t.id = 1", 1, columns("id", String.valueOf(base)));
  }

  /** The seller whose rows they are. */
  long seller() {
    return base;
  }

  /** The id of the nth row of a table. */
  long id(int n) {
    return base + n;
  }

  /** Copies of one row for the seller; what differs is SQL, in which {@code s.seq} counts. */
  void copy(String table, String which, int times, Map<String, String> values) {
    List<?> names = columns(table);
    Map<String, String> all = new HashMap<>(values);
    all.putIfAbsent("id", base + " + s.seq");
    all.putIfAbsent("seller_id", String.valueOf(base));
    insert(
        table,
        "id",
        join(names, Object::toString),
        join(names, name -> all.getOrDefault(name.toString(), "t." + name))
            + " FROM (SELECT t.* FROM "
            + table
            + " t WHERE "
            + which
            + " LIMIT 1) t JOIN seq_1_to_"
            + times
            + " s");
  }

  /**
   * A hundred thousand rows of what is said, with their ids and the seller where a table has one.
   */
  void rows(String table, Map<String, String> values) {
    Map<String, String> all = new LinkedHashMap<>(values);
    all.putIfAbsent("id", base + " + s.seq");
    all.putIfAbsent("seller_id", String.valueOf(base));
    each(table, "id", all);
  }

  /**
   * A hundred thousand rows of a table without ids or without seller.
   *
   * @param key the column whose values are ids of these rows
   */
  void each(String table, String key, Map<String, String> values) {
    List<String> names = List.copyOf(values.keySet());
    insert(
        table,
        key,
        String.join(", ", names),
        join(names, values::get) + " FROM seq_1_to_" + ROWS + " s");
  }

  /** Rows of a select of some columns. */
  void insert(String table, String key, String columns, String select) {
    filled.computeIfAbsent(table, name -> new LinkedHashSet<>()).add(key);
    unchecked("INSERT INTO " + table + " (" + columns + ") SELECT " + select);
  }

  /** Tells the database how many rows it has now, and nodes that what they keep is outdated. */
  void end(String... topics) {
    filled.keySet().forEach(table -> trade.rows("ANALYZE TABLE " + table));
    seen();
    for (String topic : topics) {
      trade.sql(
          "INSERT INTO reference_stamp (topic, stamp) VALUES (?1, 1)"
              + " ON DUPLICATE KEY UPDATE stamp = stamp + 1",
          topic);
    }
  }

  /** Takes all rows away, the last ones first. */
  void clear() {
    List<String> tables = new ArrayList<>(filled.keySet());
    Collections.reverse(tables);
    tables.forEach(this::clear);
    filled.clear();
    seen();
  }

  /** To delete a hundred thousand rows costs more than to write them: the others are kept aside. */
  private void clear(String table) {
    String grown =
        filled.getOrDefault(table, Set.of()).stream()
            .map(key -> "COALESCE(" + key + " >= " + base + " AND " + key + " < " + (base + SPAN))
            .map(among -> among + ", FALSE)")
            .collect(Collectors.joining(" OR "));
    if (READ_AT_LENGTH.contains(table)) {
      unchecked("DELETE FROM " + table + " WHERE " + grown);
      return;
    }
    String names = join(columns(table), Object::toString);
    unchecked(
        "LOCK TABLES " + table + " WRITE",
        "CREATE OR REPLACE TEMPORARY TABLE kept_aside AS SELECT "
            + names
            + " FROM "
            + table
            + " WHERE NOT ("
            + grown
            + ")",
        "TRUNCATE TABLE " + table,
        "INSERT INTO " + table + " (" + names + ") SELECT " + names + " FROM kept_aside",
        "DROP TEMPORARY TABLE kept_aside");
  }

  /** Columns that are not reckoned from others. */
  private List<?> columns(String table) {
    return trade.rows(
        "SELECT column_name FROM information_schema.columns WHERE table_schema = DATABASE()"
            + " AND table_name = ?1 AND is_generated = 'NEVER' ORDER BY ordinal_position",
        table);
  }

  /**
   * Sends statements one after the other, each committed at once. Rows that these name are there;
   * to look for each of them, and for what names each that goes, would take as long as writing.
   */
  private void unchecked(String... statements) {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(true);
      statement.execute("SET foreign_key_checks = 0");
      try {
        for (String each : statements) {
          statement.execute(each);
        }
      } finally {
        statement.execute("UNLOCK TABLES");
        statement.execute("SET foreign_key_checks = 1");
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Nodes hear that what they keep is outdated, once for all that was written. */
  private void seen() {
    trade.sql("UPDATE price_list SET edition = edition + 1");
  }

  private static String join(List<?> names, Function<Object, String> text) {
    return names.stream().map(text).collect(Collectors.joining(", "));
  }

  /** Columns and their SQL by turns, with a number of the row. */
  static Map<String, String> named(String... columns) {
    Map<String, String> values = columns(columns);
    values.put("number", "CONCAT('G-', s.seq)");
    return values;
  }

  /** Columns and their SQL by turns. */
  static Map<String, String> columns(String... columns) {
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < columns.length; i += 2) {
      values.put(columns[i], columns[i + 1]);
    }
    return values;
  }
}
