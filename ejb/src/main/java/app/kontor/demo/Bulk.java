package app.kontor.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes rows in batches and draws ids in ranges from the one sequence. */
final class Bulk implements AutoCloseable {
  private static final int BATCH = 1000;
  private static final int RANGE = 50;

  private final Connection connection;
  private final Map<String, PreparedStatement> statements = new LinkedHashMap<>();
  private final Map<String, Integer> pending = new LinkedHashMap<>();
  private long nextId;
  private long lastId = -1;

  Bulk(Connection connection) {
    this.connection = connection;
  }

  Connection connection() {
    return connection;
  }

  /** An id nobody else has. */
  long id() throws SQLException {
    if (nextId > lastId) {
      try (Statement statement = connection.createStatement();
          ResultSet result = statement.executeQuery("SELECT NEXT VALUE FOR id_seq")) {
        if (!result.next()) {
          throw new SQLException("the sequence is empty");
        }
        lastId = result.getLong(1);
        nextId = lastId - RANGE + 1;
      }
    }
    return nextId++;
  }

  /** Adds a row to a table; the columns are the same for all rows of the table. */
  void row(String table, String columns, @Nullable Object... values) throws SQLException {
    PreparedStatement statement = statements.get(table);
    if (statement == null) {
      String marks = "?,".repeat(values.length);
      statement =
          connection.prepareStatement(
              "INSERT INTO "
                  + table
                  + " ("
                  + columns
                  + ") VALUES ("
                  + marks.substring(0, marks.length() - 1)
                  + ")");
      statements.put(table, statement);
    }
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    statement.addBatch();
    if (pending.merge(table, 1, Integer::sum) >= BATCH) {
      flush();
    }
  }

  /** Sends what is pending, tables in the order they were first used, so parents come first. */
  void flush() throws SQLException {
    for (Map.Entry<String, PreparedStatement> entry : statements.entrySet()) {
      if (pending.getOrDefault(entry.getKey(), 0) > 0) {
        entry.getValue().executeBatch();
        pending.put(entry.getKey(), 0);
      }
    }
  }

  @Override
  public void close() throws SQLException {
    flush();
    for (PreparedStatement statement : statements.values()) {
      statement.close();
    }
  }
}
