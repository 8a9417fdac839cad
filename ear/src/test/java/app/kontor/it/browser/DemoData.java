package app.kontor.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
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
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!texts("SELECT id FROM job WHERE ended_at IS NULL").isEmpty()) {
      assertThat(System.nanoTime()).as("the demo's past takes too long").isLessThan(end);
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
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** A figure that changes with any change of the table's rows. */
  static String checksum(String table) {
    try (Connection connection =
            DriverManager.getConnection(
                KontorServer.running().configuration().jdbcUrl(), "kontor", "kontor");
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("CHECKSUM TABLE `" + table + "`")) {
      row.next();
      return String.valueOf(row.getString(2));
    } catch (SQLException e) {
      throw new IllegalStateException(table, e);
    }
  }

  /** The first row's text. */
  static Optional<String> text(String sql, Object... parameters) {
    return texts(sql, parameters).stream().findFirst();
  }
}
