package app.kontor.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CheckTest {

  @Test
  void the_first_line_names_the_rule_and_the_last_semicolon_is_dropped() {
    Check check = Check.parse("a.sql", "-- name: balances add up\nSELECT 1\nWHERE FALSE;\n");
    assertThat(check.name()).isEqualTo("balances add up");
    assertThat(check.sql()).endsWith("WHERE FALSE");
  }

  @Test
  void a_check_without_a_name_is_refused_with_its_file() {
    assertThatThrownBy(() -> Check.parse("b.sql", "SELECT 1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("b.sql");
  }
}
