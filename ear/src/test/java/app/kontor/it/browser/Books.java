package app.kontor.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.server.Verify;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What the database of the running product says, past all pages. */
final class Books {
  private Books() {}

  /** The only value of the only row. */
  static String value(String sql, String parameter) throws Exception {
    try (Connection connection = connect();
        var statement = connection.prepareStatement(sql)) {
      statement.setString(1, parameter);
      try (var result = statement.executeQuery()) {
        assertThat(result.next()).as(sql).isTrue();
        return result.getString(1);
      }
    }
  }

  static String ordersWith(String reference) throws Exception {
    return value("SELECT COUNT(*) FROM sales_order WHERE buyer_reference = ?", reference);
  }

  static String grossOf(String order) throws Exception {
    return value("SELECT ROUND(gross, 2) FROM sales_order WHERE number = ?", order);
  }

  static String paidOf(String order) throws Exception {
    return value("SELECT ROUND(paid, 2) FROM sales_order WHERE number = ?", order);
  }

  static String accountFor(String currency) throws Exception {
    return value("SELECT iban FROM seller_bank_account WHERE currency = ?", currency);
  }

  static String despatchOf(String order) throws Exception {
    return value("SELECT number FROM despatch WHERE order_number = ?", order);
  }

  /** Numbers of open documents with what is open, the latest first. */
  static List<String[]> openDocuments(String currency, int most) throws Exception {
    List<String[]> found = new ArrayList<>();
    try (Connection connection = connect();
        var statement =
            connection.prepareStatement(
                "SELECT number, ROUND(open_amount, 2) FROM billing_document"
                    + " WHERE is_open AND currency = ? ORDER BY id DESC LIMIT ?")) {
      statement.setString(1, currency);
      statement.setInt(2, most);
      try (var result = statement.executeQuery()) {
        while (result.next()) {
          found.add(new String[] {result.getString(1), result.getString(2)});
        }
      }
    }
    return found;
  }

  /** Invariants of the books that do not hold. */
  static List<?> violations() throws SQLException {
    try (Connection connection = connect()) {
      return Verify.run(connection).stream().filter(check -> !check.isClean()).toList();
    }
  }

  private static Connection connect() throws SQLException {
    return DriverManager.getConnection(
        KontorServer.running().configuration().jdbcUrl(), "kontor", "kontor");
  }
}
