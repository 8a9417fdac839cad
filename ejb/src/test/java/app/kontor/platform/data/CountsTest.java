package app.kontor.platform.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CountsTest {
  @Test
  void a_selects_parameters_come_after_those_of_others() {
    Counts.Select select =
        new Counts.Select("SELECT id FROM t WHERE a = ?1 AND b > ?2 AND c = ?1", List.of(1, 2));
    assertThat(select.after(0)).isEqualTo(select.sql());
    assertThat(select.after(9)).isEqualTo("SELECT id FROM t WHERE a = ?10 AND b > ?11 AND c = ?10");
  }
}
