package app.kontor.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreflightTest {

  @Test
  void a_taken_port_is_named_with_its_variable() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      assertThatThrownBy(
              () -> Preflight.requireFreePort("127.0.0.1", taken.getLocalPort(), "KONTOR_PORT"))
          .isInstanceOf(StartFailure.class)
          .hasMessageContaining("is taken; set KONTOR_PORT");
    }
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
