package app.kontor.it.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ServerLogsIT {
  private static final List<String> LOG =
      List.of(
          "2026-11-27 06:00:00,000 ERROR [app] (x) of an earlier run",
          "java.lang.IllegalStateException",
          "\tat app.kontor.Old.run(Old.java:1)",
          "2026-11-27 10:15:00,001 INFO  [org.jboss.modules] (main) begins",
          "2026-11-27 10:15:09,000 ERROR [app] (x) of this run");

  @Test
  void what_an_earlier_run_has_left_is_not_read() {
    assertThat(ServerLogs.faults(ServerLogs.since("2026-11-27 10:15:00", LOG)))
        .singleElement()
        .asString()
        .endsWith("of this run");
    assertThat(ServerLogs.since("2026-11-27 11:00:00", LOG)).isEmpty();
  }

  @Test
  void a_log_of_this_run_is_read_from_its_first_line() {
    assertThat(ServerLogs.faults(ServerLogs.since("2026-11-27 05:59:59", LOG))).hasSize(3);
  }
}
