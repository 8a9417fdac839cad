package app.kontor.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;

/** The past of the demo company, which a job plays while the pages are already up. */
final class DemoPast {
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private DemoPast() {}

  /** Returns when orders, documents, entries, tickets and shared documents are there. */
  static void awaitEnd() throws Exception {
    String url = KontorServer.running().configuration().jdbcUrl();
    long end = System.nanoTime() + PATIENCE.toNanos();
    String status = "";
    try (Connection connection = DriverManager.getConnection(url, "kontor", "kontor");
        Statement statement = connection.createStatement()) {
      while (!status.equals("DONE") && !status.equals("FAILED") && System.nanoTime() < end) {
        try (ResultSet row =
            statement.executeQuery("SELECT status FROM job WHERE kind = 'demo-history'")) {
          status = row.next() ? row.getString(1) : "";
        }
        Thread.sleep(250);
      }
    }
    assertThat(status).as("the job that plays the past").isEqualTo("DONE");
  }
}
