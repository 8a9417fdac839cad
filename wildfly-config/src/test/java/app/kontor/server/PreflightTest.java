package app.kontor.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreflightTest {

  @Test
  void a_taken_port_of_the_pages_is_named_with_its_variable() throws IOException {
    try (ServerSocket taken = taken()) {
      assertThatThrownBy(() -> Preflight.requireFreePorts(on(taken.getLocalPort(), free())))
          .isInstanceOf(StartFailure.class)
          .hasMessage(
              "Port %d (pages) on 127.0.0.1 is taken; set KONTOR_PORT to a free one.",
              taken.getLocalPort());
    }
  }

  @Test
  void a_taken_management_port_is_named_with_its_variable() throws IOException {
    try (ServerSocket taken = taken()) {
      assertThatThrownBy(() -> Preflight.requireFreePorts(on(taken.getLocalPort() - 1, free())))
          .isInstanceOf(StartFailure.class)
          .hasMessage(
              "Port %d (management, KONTOR_PORT + 1) on 127.0.0.1 is taken;"
                  + " set KONTOR_PORT to a free one.",
              taken.getLocalPort());
    }
  }

  @Test
  void a_taken_port_of_the_database_is_named_with_its_variable() throws IOException {
    try (ServerSocket taken = taken()) {
      assertThatThrownBy(() -> Preflight.requireFreePorts(on(free(), taken.getLocalPort())))
          .isInstanceOf(StartFailure.class)
          .hasMessage(
              "Port %d (database) on 127.0.0.1 is taken; set KONTOR_DB_PORT to a free one.",
              taken.getLocalPort());
    }
  }

  @Test
  void an_outside_database_needs_no_port_here() throws IOException {
    try (ServerSocket taken = taken()) {
      Map<String, String> outside =
          Map.of(
              "KONTOR_PORT", Integer.toString(free()),
              "KONTOR_DB_PORT", Integer.toString(taken.getLocalPort()),
              "KONTOR_DB_URL", "jdbc:mariadb://db.example/kontor");
      Preflight.requireFreePorts(Configuration.from(outside, Path.of("project")));
    }
  }

  @Test
  void an_old_java_is_one_clear_line() {
    assertThatThrownBy(() -> Preflight.requireJava(11))
        .isInstanceOf(StartFailure.class)
        .hasMessage("Java 11 is too old; Kontor needs a JDK 17 or newer.");
    Preflight.requireJava(17);
  }

  @Test
  void a_full_disk_is_one_clear_line(@TempDir Path folder) {
    assertThatThrownBy(() -> Preflight.requireSpace(folder, 40L * 1024 * 1024))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("Only 40 MB are free")
        .hasMessageContaining("KONTOR_DATA");
    Preflight.requireSpace(folder, 3L * 1024 * 1024 * 1024);
  }

  private static ServerSocket taken() throws IOException {
    return new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
  }

  /** A port that is free and whose neighbour is free as well. */
  private static int free() throws IOException {
    while (true) {
      try (ServerSocket one = taken();
          ServerSocket next =
              new ServerSocket(one.getLocalPort() + 1, 1, InetAddress.getByName("127.0.0.1"))) {
        return next.getLocalPort() - 1;
      } catch (BindException e) {
        continue;
      }
    }
  }

  private static Configuration on(int port, int databasePort) {
    return Configuration.from(
        Map.of(
            "KONTOR_PORT", Integer.toString(port),
            "KONTOR_DB_PORT", Integer.toString(databasePort)),
        Path.of("project"));
  }

  @Test
  void a_data_folder_is_held_by_one_product_only(@TempDir Path folder) throws IOException {
    try (FileChannel first = Preflight.holdDataFolder(folder).channel()) {
      assertThat(first.isOpen()).isTrue();
      assertThatThrownBy(() -> Preflight.holdDataFolder(folder))
          .isInstanceOf(StartFailure.class)
          .hasMessageContaining("Another Kontor is already running");
    }
  }

  @Test
  void a_data_folder_that_cannot_be_made_is_one_clear_line(@TempDir Path folder)
      throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "in the way");
    assertThatThrownBy(() -> Preflight.holdDataFolder(file.resolve("data")))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("cannot be written");
  }
}
