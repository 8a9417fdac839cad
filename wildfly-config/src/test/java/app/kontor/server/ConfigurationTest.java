package app.kontor.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfigurationTest {
  private static final Path HOME = Path.of("project").toAbsolutePath();

  @Test
  void without_variables_the_product_runs_on_8080_with_its_data_in_the_project() {
    Configuration configuration = Configuration.from(Map.of(), HOME);
    assertThat(configuration.address()).hasToString("http://127.0.0.1:8080/orders/");
    assertThat(configuration.data()).isEqualTo(HOME.resolve(".kontor"));
    assertThat(configuration.databaseUrl()).isEmpty();
    assertThat(configuration.jdbcUrl()).startsWith("jdbc:mariadb://127.0.0.1:8082/kontor");
  }

  @Test
  void the_other_ports_follow_the_port_of_the_pages() {
    Configuration configuration = Configuration.from(Map.of("KONTOR_PORT", "9000"), HOME);
    assertThat(configuration.managementPort()).isEqualTo(9001);
    assertThat(configuration.databasePort()).isEqualTo(9002);
  }

  @Test
  void an_outside_database_is_taken_as_it_is() {
    Configuration configuration =
        Configuration.from(Map.of("KONTOR_DB_URL", "jdbc:mariadb://db.example/shop"), HOME);
    assertThat(configuration.jdbcUrl()).isEqualTo("jdbc:mariadb://db.example/shop");
  }

  @Test
  void a_port_that_is_none_is_one_clear_line() {
    assertThatThrownBy(() -> Configuration.from(Map.of("KONTOR_PORT", "web"), HOME))
        .isInstanceOf(StartFailure.class)
        .hasMessage("KONTOR_PORT=web is not a number.");
    assertThatThrownBy(() -> Configuration.from(Map.of("KONTOR_PORT", "70000"), HOME))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("between 1 and 65000");
  }

  @Test
  void production_refuses_the_secrets_of_the_demo() {
    Map<String, String> production =
        Map.of(
            "KONTOR_PROFILE", "production",
            "KONTOR_DB_URL", "jdbc:mariadb://db.example/kontor",
            "KONTOR_PUBLIC_URL", "https://kontor.example");
    Configuration demoPassword = Configuration.from(production, HOME);
    assertThatThrownBy(() -> Preflight.requireProductionSecrets(demoPassword))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("KONTOR_DB_PASSWORD");
  }

  @Test
  void an_unset_public_address_is_said_with_what_to_set() {
    assertThat(Configuration.from(Map.of("KONTOR_PORT", "9000"), HOME).mailLinkHint())
        .contains("http://localhost:9000", "KONTOR_PUBLIC_URL");
    assertThat(
            Configuration.from(Map.of("KONTOR_PUBLIC_URL", "https://kontor.example"), HOME)
                .mailLinkHint())
        .isEmpty();
  }

  @Test
  void the_demo_needs_no_secrets() {
    Preflight.requireProductionSecrets(Configuration.from(Map.of(), HOME));
  }
}
