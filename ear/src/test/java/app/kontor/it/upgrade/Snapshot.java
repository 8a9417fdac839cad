package app.kontor.it.upgrade;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The columns of a database's tables as they are at one time, and what is in them.
 *
 * @param columns by table; generated columns are left out
 */
record Snapshot(Map<String, List<String>> columns) {
  private static final Set<String> NOT_DATA = Set.of("flyway_schema_history", "id_seq");

  static Snapshot of(Connection connection) throws SQLException {
    Map<String, List<String>> columns = new TreeMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT table_name, column_name FROM information_schema.columns"
                    + " WHERE table_schema = DATABASE() AND is_generated = 'NEVER'"
                    + " ORDER BY table_name, ordinal_position")) {
      while (rows.next()) {
        if (!NOT_DATA.contains(rows.getString(1))) {
          columns
              .computeIfAbsent(rows.getString(1), table -> new ArrayList<>())
              .add(rows.getString(2));
        }
      }
    }
    return new Snapshot(columns);
  }

  /**
   * How many rows each table has and what they hold in all, of these columns.
   *
   * @param changing columns that are left out, by table
   * @param lastOld ids up to which rows count, by table; all rows where none is named
   */
  Map<String, String> content(
      Connection connection, Map<String, Set<String>> changing, Map<String, Long> lastOld)
      throws SQLException {
    Map<String, String> content = new TreeMap<>();
    for (Map.Entry<String, List<String>> table : columns.entrySet()) {
      String name = table.getKey();
      List<String> compared =
          table.getValue().stream()
              .filter(column -> !changing.getOrDefault(name, Set.of()).contains(column))
              .toList();
      String where = lastOld.containsKey(name) ? " WHERE id <= " + lastOld.get(name) : "";
      content.put(name, one(connection, sum(name, compared) + where));
    }
    return content;
  }

  /** Two rows with the same content would cancel out, so keys are among the columns. */
  private static String sum(String table, List<String> columns) {
    String values =
        columns.stream()
            .map(column -> "IFNULL(MD5(`" + column + "`), '-')")
            .collect(Collectors.joining(", "));
    return "SELECT CONCAT(COUNT(*), ' rows, ', IFNULL(BIT_XOR(CRC32(CONCAT_WS(' ', "
        + values
        + "))), 0)) FROM `"
        + table
        + "`";
  }

  /** The one value that a query has, as text. */
  static String one(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return String.valueOf(rows.getString(1));
    }
  }
}
