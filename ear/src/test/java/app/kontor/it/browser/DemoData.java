package app.kontor.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** What is in the running product's database. */
final class DemoData {
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private DemoData() {}

  /** Waits until the demo company's past has been played. */
  static void complete() {
    // the job is there a moment after the pages are
    await("SELECT 1 WHERE NOT EXISTS (SELECT id FROM job WHERE kind = 'demo-history')");
    await("SELECT id FROM job WHERE ended_at IS NULL");
  }

  /** Waits until nothing works in the background: the past, papers to be made, mails. */
  static void quiet() {
    complete();
    await(
        "SELECT id FROM outbox_message WHERE status = 'WAITING'"
            + " AND due_at < UTC_TIMESTAMP() + INTERVAL 1 MINUTE");
  }

  private static void await(String left) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!texts(left).isEmpty()) {
      assertThat(System.nanoTime()).as("too long: " + left).isLessThan(end);
      try {
        TimeUnit.MILLISECONDS.sleep(500);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }

  /** The first column of a query with one kind of parameter. */
  static List<String> texts(String sql, Object... parameters) {
    try (Connection connection =
            DriverManager.getConnection(
                KontorServer.running().configuration().jdbcUrl(), "kontor", "kontor");
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < statement.getParameterMetaData().getParameterCount(); i++) {
        statement.setObject(i + 1, parameters[Math.min(i, parameters.length - 1)]);
      }
      List<String> texts = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          texts.add(rows.getString(1));
        }
      }
      return texts;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** Changes rows. */
  static void change(String sql, Object... parameters) {
    try (Connection connection =
            DriverManager.getConnection(
                KontorServer.running().configuration().jdbcUrl(), "kontor", "kontor");
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      statement.executeUpdate();
      if (sql.contains("price_entry")) {
        connection.createStatement().execute("UPDATE price_list SET edition = edition + 1");
      }
      connection.createStatement().execute("UPDATE reference_stamp SET stamp = stamp + 1");
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** All rows of a table, each as one text of its columns' values. */
  static List<String> rows(String table) {
    List<String> columns =
        texts(
            "SELECT CONCAT('`', column_name, '`') FROM information_schema.columns"
                + " WHERE table_schema = DATABASE() AND table_name = ? ORDER BY ordinal_position",
            table);
    return texts(
        "SELECT CONCAT_WS(' | ', '"
            + table
            + "', "
            + String.join(", ", columns)
            + ") FROM `"
            + table
            + "`");
  }

  /** The first row's text. */
  static Optional<String> text(String sql, Object... parameters) {
    return texts(sql, parameters).stream().findFirst();
  }
}
