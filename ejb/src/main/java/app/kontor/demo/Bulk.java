package app.kontor.demo;

import app.kontor.party.Address;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes many rows by one statement and draws ids in ranges from the one sequence. */
final class Bulk implements AutoCloseable {
  private static final int ROWS = 200;
  private static final int MOST_PENDING = 5000;
  private static final int RANGE = 50;
  private static final String[] ADDRESS = {
    "name",
    "contact",
    "addition",
    "street",
    "house",
    "flat",
    "postcode",
    "city",
    "region",
    "country",
    "phone",
    "email"
  };

  private final Connection connection;
  private final Map<String, Table> tables = new LinkedHashMap<>();
  private int pending;
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

  /** The columns of an address in a table, in the order in which {@link #row} fills them. */
  static String address(String prefix) {
    return Stream.of(ADDRESS).map(prefix::concat).collect(Collectors.joining(", "));
  }

  /**
   * Adds a row to a table; the columns are the same for all rows of the table. An address stands
   * for the values of its columns.
   */
  void row(String table, String columns, @Nullable Object... given) throws SQLException {
    @Nullable Object[] values = flat(given);
    tables.computeIfAbsent(table, name -> new Table(name, columns, values.length)).rows.add(values);
    pending++;
    if (pending >= MOST_PENDING) {
      flush();
    }
  }

  private static @Nullable Object[] flat(@Nullable Object[] given) {
    List<@Nullable Object> values = new ArrayList<>(given.length);
    for (Object value : given) {
      if (value instanceof Address at) {
        Collections.addAll(
            values,
            at.name(),
            at.contact(),
            at.addition(),
            at.street(),
            at.houseNumber(),
            at.flat(),
            at.postcode(),
            at.city(),
            at.region(),
            at.country(),
            at.phone(),
            at.email());
      } else {
        values.add(value);
      }
    }
    return values.toArray();
  }

  /** Sends what is pending, tables in the order they were first used, so parents come first. */
  void flush() throws SQLException {
    for (Table table : tables.values()) {
      table.send();
    }
    pending = 0;
  }

  @Override
  public void close() throws SQLException {
    flush();
    for (Table table : tables.values()) {
      table.close();
    }
  }

  /** The rows of a table that are to be sent, many in one statement. */
  private final class Table {
    private final String insert;
    private final String marks;
    private final List<@Nullable Object[]> rows = new ArrayList<>();
    private @Nullable PreparedStatement full;

    Table(String name, String columns, int width) {
      insert = "INSERT INTO " + name + " (" + columns + ") VALUES ";
      marks = "(" + String.join(",", Collections.nCopies(width, "?")) + ")";
    }

    void send() throws SQLException {
      int from = 0;
      for (; rows.size() - from >= ROWS; from += ROWS) {
        PreparedStatement statement = full;
        if (statement == null) {
          statement = prepare(ROWS);
          full = statement;
        }
        send(statement, rows.subList(from, from + ROWS));
      }
      if (from < rows.size()) {
        try (PreparedStatement statement = prepare(rows.size() - from)) {
          send(statement, rows.subList(from, rows.size()));
        }
      }
      rows.clear();
    }

    private PreparedStatement prepare(int count) throws SQLException {
      return connection.prepareStatement(
          insert + String.join(",", Collections.nCopies(count, marks)));
    }

    private static void send(PreparedStatement statement, List<@Nullable Object[]> some)
        throws SQLException {
      int position = 1;
      for (@Nullable Object[] row : some) {
        for (Object value : row) {
          statement.setObject(position++, value);
        }
      }
      statement.executeUpdate();
    }

    void close() throws SQLException {
      PreparedStatement statement = full;
      if (statement != null) {
        statement.close();
      }
    }
  }
}
