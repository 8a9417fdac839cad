package app.kontor.server;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Checks all invariants on the database in use, also while the system runs, and ends with 1 if one
 * is violated.
 *
 * <p>Arguments: the project folder and, for the embedded database, the provisioned server's folder.
 */
public final class Verify {
  private static final int SHOWN_ROWS = 20;

  /**
   * What one check found.
   *
   * @param violations one line per violating row, at most {@value #SHOWN_ROWS}; empty if all is
   *     well
   */
  public record Outcome(Check check, List<String> violations) {
    public Outcome {
      violations = List.copyOf(violations);
    }

    public boolean isClean() {
      return violations.isEmpty();
    }
  }

  private Verify() {}

  public static void main(String[] arguments) {
    Console console = new Console(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    try {
      System.exit(isClean(arguments, console) ? 0 : 1);
    } catch (StartFailure e) {
      console.line("Kontor cannot be verified: " + e.getMessage());
      System.exit(2);
    }
  }

  /**
   * Runs all checks in one read-only snapshot.
   *
   * @throws SQLException if a check cannot be run
   */
  public static List<Outcome> run(Connection connection) throws SQLException {
    List<Outcome> outcomes = new ArrayList<>();
    for (Check check : Check.onClassPath()) {
      outcomes.add(run(connection, check));
    }
    return outcomes;
  }

  /** Runs one check; the statement is closed with its rows. */
  public static Outcome run(Connection connection, Check check) throws SQLException {
    List<String> violations = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(check.sql())) {
      while (rows.next() && violations.size() < SHOWN_ROWS) {
        violations.add(describe(rows));
      }
    }
    return new Outcome(check, violations);
  }

  private static String describe(ResultSet rows) throws SQLException {
    ResultSetMetaData columns = rows.getMetaData();
    List<String> cells = new ArrayList<>();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      cells.add(columns.getColumnLabel(i) + "=" + rows.getString(i));
    }
    return String.join(", ", cells);
  }

  private static boolean isClean(String[] arguments, Console console) {
    Configuration configuration =
        Configuration.from(System.getenv(), Path.of(arguments[0]).toAbsolutePath());
    if (configuration.databaseUrl().isPresent() || answers(configuration)) {
      return report(configuration, console);
    }
    try (FileChannel held = Preflight.holdDataFolder(configuration.data()).channel()) {
      EmbeddedMariaDb database =
          new EmbeddedMariaDb(
              configuration.data().resolve("db"),
              Path.of(arguments[1]).resolveSibling("mariadb"),
              configuration.databasePort(),
              console);
      database.start();
      try {
        return held.isOpen() && report(configuration, console);
      } finally {
        database.stop();
      }
    } catch (IOException e) {
      throw new StartFailure("The data folder cannot be released: " + e.getMessage(), e);
    }
  }

  private static boolean answers(Configuration configuration) {
    try (Connection connection = connect(configuration)) {
      return connection.isValid(2);
    } catch (SQLException e) {
      return false;
    }
  }

  static Connection connect(Configuration configuration) throws SQLException {
    Map<String, String> environment = configuration.passed();
    return DriverManager.getConnection(
        configuration.jdbcUrl(),
        environment.getOrDefault("KONTOR_DB_USER", "kontor"),
        environment.getOrDefault("KONTOR_DB_PASSWORD", "kontor"));
  }

  private static boolean report(Configuration configuration, Console console) {
    try (Connection connection = connect(configuration)) {
      connection.setReadOnly(true);
      connection.setAutoCommit(false);
      List<Outcome> outcomes = run(connection);
      connection.rollback();
      for (Outcome outcome : outcomes) {
        console.line((outcome.isClean() ? "OK        " : "VIOLATED  ") + outcome.check().name());
        outcome.violations().forEach(row -> console.line("          " + row));
      }
      long violated = outcomes.stream().filter(outcome -> !outcome.isClean()).count();
      console.line(outcomes.size() + " checks, " + violated + " violated");
      return violated == 0;
    } catch (SQLException e) {
      throw new StartFailure("The database cannot be examined: " + e.getMessage(), e);
    }
  }
}
