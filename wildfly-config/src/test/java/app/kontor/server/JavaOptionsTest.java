package app.kontor.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class JavaOptionsTest {
  private static List<String> with(String more) {
    return JavaOptions.forServer(Path.of("base"), Path.of("log"), more);
  }

  @Test
  void options_of_the_installation_come_last_and_win() {
    assertThat(with(" -Xmx4g  -XX:TieredStopAtLevel=4\t"))
        .startsWith("-Xms256m")
        .endsWith("-Xmx4g", "-XX:TieredStopAtLevel=4");
  }

  @Test
  void no_option_of_its_own_adds_none() {
    assertThat(with("")).isEqualTo(with("  ")).doesNotContain("");
  }

  @Test
  void the_quick_compiler_can_be_had_alone() {
    assertThat(with("")).noneMatch(option -> option.contains("TieredStopAtLevel"));
    assertThat(with(JavaOptions.QUICK))
        .endsWith("-XX:TieredStopAtLevel=1", "-XX:ReservedCodeCacheSize=160m");
  }

  @Test
  void an_option_that_one_system_knows_is_kept_from_the_others() {
    assertThat(JavaOptions.ofSystem("Linux")).containsExactly("-XX:+UseTransparentHugePages");
    assertThat(JavaOptions.ofSystem("Mac OS X")).isEmpty();
    assertThat(JavaOptions.ofSystem("Windows 11")).isEmpty();
  }
}
