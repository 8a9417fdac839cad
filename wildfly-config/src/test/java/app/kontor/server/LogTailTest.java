package app.kontor.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTest {
  @TempDir private Path folder;

  @Test
  void lines_of_an_earlier_start_are_not_read_again() throws IOException {
    Path log = Files.writeString(folder.resolve("server.log"), "kontor.start: old\n");
    LogTail tail = LogTail.fromNow(log);
    assertThat(tail.lines()).isEmpty();
    Files.writeString(log, "kontor.start: new\n", StandardOpenOption.APPEND);
    assertThat(tail.lines()).containsExactly("kontor.start: new");
  }

  @Test
  void a_log_that_is_begun_anew_is_read_from_its_beginning() throws IOException {
    Path log = Files.writeString(folder.resolve("server.log"), "of yesterday\n");
    LogTail tail = LogTail.fromNow(log);
    Files.move(log, folder.resolve("server.log.2026-11-22"));
    Files.writeString(log, "first line of today, longer than the log of yesterday\nsecond\n");
    assertThat(tail.lines()).hasSize(2).last().isEqualTo("second");
  }

  @Test
  void a_log_that_does_not_exist_yet_has_no_lines() throws IOException {
    Path log = folder.resolve("server.log");
    LogTail tail = LogTail.fromNow(log);
    assertThat(tail.lines()).isEmpty();
    Files.writeString(log, "one\n");
    assertThat(tail.lines()).containsExactly("one");
  }
}
