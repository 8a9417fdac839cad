package app.kontor.it.browser;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * What the running product's database has been asked.
 *
 * @param commands all that was sent, each commit with it
 * @param rows that were read, also in an index
 */
record DatabaseCounts(long commands, long rows) {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final String COUNTERS =
      "SHOW GLOBAL STATUS WHERE Variable_name = 'Questions' OR Variable_name LIKE 'Handler_read%'";

  /** Counts something done several times; the fewest, because workers ask in between. */
  static DatabaseCounts fewest(int times, Runnable work) throws SQLException {
    DatabaseCounts fewest = new DatabaseCounts(Long.MAX_VALUE, Long.MAX_VALUE);
    try (Connection connection = connect()) {
      for (int i = 0; i < times; i++) {
        DatabaseCounts before = read(connection);
        work.run();
        DatabaseCounts after = read(connection);
        // without the question for the counts itself
        fewest =
            new DatabaseCounts(
                Math.min(fewest.commands, after.commands - before.commands - 1),
                Math.min(fewest.rows, after.rows - before.rows));
      }
    }
    return fewest;
  }

  /** The demo's past is played by a job in the background, which would be counted too. */
  static void awaitQuiet() throws SQLException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!DemoData.texts("SELECT id FROM job WHERE ended_at IS NULL").isEmpty()
        && System.nanoTime() < end) {
      TimeUnit.MILLISECONDS.sleep(500);
    }
  }

  static Connection connect() throws SQLException {
    return DriverManager.getConnection(
        KontorServer.running().configuration().jdbcUrl(), "kontor", "kontor");
  }

  private static DatabaseCounts read(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var result = statement.executeQuery(COUNTERS)) {
      long commands = 0;
      long rows = 0;
      while (result.next()) {
        if (result.getString(1).equals("Questions")) {
          commands = result.getLong(2);
        } else {
          rows += result.getLong(2);
        }
      }
      return new DatabaseCounts(commands, rows);
    }
  }
}
