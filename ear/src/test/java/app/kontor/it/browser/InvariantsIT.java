package app.kontor.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.server.Check;
import app.kontor.server.Verify;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rules the stored data must keep, checked on the running product as {@code verify} does. */
class InvariantsIT {

  @Test
  void the_demo_company_keeps_every_rule() throws SQLException {
    try (Connection connection = connect()) {
      List<Verify.Outcome> outcomes = Verify.run(connection);
      assertThat(outcomes).isNotEmpty();
      assertThat(outcomes).filteredOn(outcome -> !outcome.isClean()).isEmpty();
    }
  }

  @Test
  void the_demo_company_has_done_work_of_which_some_is_still_to_come() throws Exception {
    DemoPast.awaitEnd();
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT GROUP_CONCAT(CONCAT_WS(' ', i.number, CAST(l.ordered AS INT),"
                    + " CAST(l.despatched AS INT), CAST(l.invoiced AS INT)) ORDER BY i.number) FROM"
                    + " sales_order o JOIN sales_order_line l ON l.order_id = o.id JOIN item i ON"
                    + " i.id = l.item_id WHERE o.buyer_reference = 'PO-MONTAGE' AND i.number LIKE"
                    + " 'SRV%'")) {
      assertThat(row.next()).isTrue();
      assertThat(row.getString(1)).isEqualTo("SRV-GRAW 10 10 10,SRV-MONT 6 4 4");
    }
  }

  @Test
  void a_violated_rule_shows_its_rows() throws SQLException {
    try (Connection connection = connect()) {
      Verify.Outcome outcome =
          Verify.run(connection, new Check("nothing is odd", "SELECT 7 AS odd, 'x' AS what"));
      assertThat(outcome.isClean()).isFalse();
      assertThat(outcome.violations()).containsExactly("odd=7, what=x");
    }
  }

  private static Connection connect() throws SQLException {
    return DriverManager.getConnection(
        KontorServer.running().configuration().jdbcUrl(), "kontor", "kontor");
  }
}
