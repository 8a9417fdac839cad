package app.kontor.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.server.Verify;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The history in bulk that measurements use, in small, beside the played one. */
class VolumeHistoryIT {
  private static final Duration PATIENCE = Duration.ofMinutes(8);

  @Test
  void what_is_written_in_bulk_keeps_every_rule_and_is_written_once() throws Exception {
    try (Connection connection = connect()) {
      assertThat(job(connection, "it-1", 300)).startsWith("DONE");
      long lines = number(connection, LINES);
      assertThat(lines).isBetween(200L, 400L);
      assertThat(number(connection, "SELECT COUNT(*) FROM (" + STATEMENTS + ") s")).isPositive();
      assertThat(Verify.run(connection)).filteredOn(check -> !check.isClean()).isEmpty();

      assertThat(job(connection, "it-2", 300)).startsWith("DONE");
      assertThat(number(connection, LINES)).as("a second run adds nothing").isEqualTo(lines);
    }
  }

  /** Orders of the bulk history have buyers' numbers made of their ids. */
  private static final String LINES =
      "SELECT COUNT(*) FROM sales_order_line l JOIN sales_order o ON o.id = l.order_id"
          + " WHERE o.buyer_reference = CONCAT('PO-', o.id) AND l.item_id <> 0";

  private static final String STATEMENTS =
      "SELECT id FROM bank_statement WHERE CAST(number AS UNSIGNED) > 10000 AND entries_new > 0";

  /** Asks for the job, which waits until the played history is through, and tells how it ended. */
  private static String job(Connection connection, String key, int lines) throws Exception {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          "INSERT INTO job (id, seller_id, kind, due_key, parameters, requested_by, status,"
              + " created_at) VALUES (NEXT VALUE FOR id_seq, 1, 'demo-volume', '"
              + key
              + "', '{\"lines\":"
              + lines
              + "}', 'VolumeHistoryIT', 'WAITING', UTC_TIMESTAMP(6))");
      long end = System.nanoTime() + PATIENCE.toNanos();
      while (System.nanoTime() < end) {
        try (ResultSet row =
            statement.executeQuery(
                "SELECT status, result FROM job WHERE kind = 'demo-volume' AND ended_at IS NOT NULL"
                    + " AND due_key = '"
                    + key
                    + "'")) {
          if (row.next()) {
            return row.getString(1) + " " + row.getString(2);
          }
        }
        TimeUnit.MILLISECONDS.sleep(200);
      }
      return "not ended";
    }
  }

  private static long number(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  private static Connection connect() throws SQLException {
    return DriverManager.getConnection(
        KontorServer.running().configuration().jdbcUrl(), "kontor", "kontor");
  }
}
