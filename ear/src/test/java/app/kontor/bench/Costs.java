package app.kontor.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Predicate;

/** What a running server and its embedded database have spent so far, both on this machine. */
final class Costs {
  private static final String ROWS =
      "SELECT SUM(CAST(VARIABLE_VALUE AS UNSIGNED)) FROM information_schema.GLOBAL_STATUS"
          + " WHERE VARIABLE_NAME LIKE 'HANDLER_READ%'";
  private static final String STATEMENTS =
      "SELECT VARIABLE_VALUE FROM information_schema.GLOBAL_STATUS WHERE VARIABLE_NAME = 'QUESTIONS'";

  private final int port;

  /** The costs of the server on a port; its database is on the port after the next. */
  Costs(int port) {
    this.port = port;
  }

  /**
   * So far, or for one of many.
   *
   * @param server CPU milliseconds
   * @param database CPU milliseconds
   */
  record Reading(double server, double database, double statements, double rows) {
    Reading since(Reading before, int times) {
      return new Reading(
          (server - before.server) / times,
          (database - before.database) / times,
          (statements - before.statements) / times,
          (rows - before.rows) / times);
    }
  }

  Reading read() {
    try (Connection connection =
        DriverManager.getConnection(
            "jdbc:mariadb://127.0.0.1:" + (port + 2) + "/kontor?sslMode=disable",
            "kontor",
            "kontor")) {
      return new Reading(
          cpu(line -> line.contains("-Djboss.http.port=" + port)),
          cpu(line -> line.contains("mariadbd") && line.contains("--port=" + (port + 2))),
          number(connection, STATEMENTS),
          number(connection, ROWS));
    } catch (SQLException e) {
      throw new IllegalStateException("no embedded database beside port " + port, e);
    }
  }

  private static double number(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var result = statement.executeQuery(sql)) {
      result.next();
      return result.getDouble(1);
    }
  }

  private static double cpu(Predicate<String> commandLine) {
    return ProcessHandle.allProcesses()
        .filter(process -> process.info().commandLine().filter(commandLine).isPresent())
        .flatMap(process -> process.info().totalCpuDuration().stream())
        .mapToLong(Duration::toMillis)
        .sum();
  }
}
