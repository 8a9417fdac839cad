package app.kontor.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The demo's items are told apart by what their numbers and names say. */
class DemoPropertiesTest {
  @Test
  void a_screw_has_thread_length_material_and_drive() {
    assertThat(DemoProperties.of("D933", "M8x40"))
        .isEqualTo(
            Map.of("thread", "M8", "length", "40", "material", "steel-88", "drive", "hexagon"));
    assertThat(DemoProperties.of("D912A2", "M6x16"))
        .isEqualTo(Map.of("thread", "M6", "length", "16", "material", "a2", "drive", "socket"));
    assertThat(DemoProperties.of("D912109", "M6x16")).containsEntry("material", "steel-109");
    assertThat(DemoProperties.of("D7981A2", "4,0x30"))
        .isEqualTo(Map.of("diameter", "4", "length", "30", "material", "a2", "drive", "torx"));
  }

  @Test
  void tools_are_told_apart_by_their_first_number() {
    assertThat(DemoProperties.of("DRHS", "3,5")).isEqualTo(Map.of("diameter", "3.5"));
    assertThat(DemoProperties.of("WRCH", "13")).isEqualTo(Map.of("flats", "13"));
    assertThat(DemoProperties.of("PLRS", "160 mm")).isEqualTo(Map.of("length", "160"));
    assertThat(DemoProperties.of("GLAS", "clear")).isEmpty();
  }
}
