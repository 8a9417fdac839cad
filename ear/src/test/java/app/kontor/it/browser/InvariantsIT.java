package app.kontor.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.server.Check;
import app.kontor.server.Verify;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
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
