package app.kontor.platform.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.platform.failure.InvalidInput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DropFolderTest {
  private static final Set<String> CSV = Set.of("csv");

  @TempDir private Path outside;

  private Path root() {
    return outside.resolve("seller");
  }

  private Path old(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "a;b\n");
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
    return file;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "..",
        "../other",
        "a/../../b",
        "/etc",
        "a//b",
        "a/",
        ".hidden",
        "a\\b",
        "a b",
        "a/b/c/d",
        "done",
        "prices/failed",
        "żółw",
        "a\u0000b"
      })
  void a_name_that_is_not_plain_is_refused(String name) {
    assertThatThrownBy(() -> DropFolder.checked(name))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo("FOLDER_NAME");
              assertThat(refusal.field()).isEqualTo("folder");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"prices", "supplier_1/prices-2026", "a/b/c"})
  void plain_names_are_taken(String name) {
    assertThat(DropFolder.checked(name)).isEqualTo(name);
  }

  @Test
  void finished_files_are_ready_and_others_are_left() throws IOException {
    Path folder = root().resolve("prices");
    for (String name :
        new String[] {
          "b.csv", "A.CSV", "a.csv.part", "a.csv~", ".a.csv", "c.tmp", "readme.md", "done/d.csv"
        }) {
      old(folder.resolve(name));
    }
    assertThat(new DropFolder(root(), "prices").ready(CSV)).containsExactly("A.CSV", "b.csv");
  }

  @Test
  void a_file_that_grows_while_it_is_looked_at_is_left() throws Exception {
    Path file = old(root().resolve("prices/a.csv"));
    Thread writer =
        new Thread(
            () -> {
              try {
                for (int i = 0; i < 40; i++) {
                  Files.writeString(file, "more\n", java.nio.file.StandardOpenOption.APPEND);
                  Files.setLastModifiedTime(
                      file, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
                  Thread.sleep(50);
                }
              } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });
    writer.start();
    assertThat(new DropFolder(root(), "prices").ready(CSV)).isEmpty();
    writer.join();
    assertThat(new DropFolder(root(), "prices").ready(CSV)).containsExactly("a.csv");
  }

  @Test
  void links_are_neither_read_nor_entered() throws IOException {
    Path secret = old(outside.resolve("elsewhere/secret.csv"));
    Files.createDirectories(root().resolve("prices"));
    Files.createSymbolicLink(root().resolve("prices/link.csv"), secret);
    DropFolder folder = new DropFolder(root(), "prices");
    assertThat(folder.ready(CSV)).isEmpty();
    assertThatThrownBy(() -> folder.file("link.csv").content().open())
        .isInstanceOf(IOException.class);
    assertThatThrownBy(() -> folder.file("../../elsewhere/secret.csv").content().open())
        .isInstanceOf(IOException.class);

    Files.createSymbolicLink(root().resolve("linked"), secret.getParent());
    DropFolder linked = new DropFolder(root(), "linked");
    assertThatThrownBy(() -> linked.ready(CSV))
        .isInstanceOfSatisfying(
            InvalidInput.class, refusal -> assertThat(refusal.code()).isEqualTo("FOLDER_UNUSABLE"));
    assertThatThrownBy(() -> linked.put("a.csv", content("x"))).isInstanceOf(InvalidInput.class);
    try (var files = Files.list(secret.getParent())) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void files_are_put_aside_and_keep_those_of_the_same_name() throws IOException {
    Path folder = root().resolve("prices");
    old(folder.resolve("done/a.csv"));
    old(folder.resolve("a.csv"));
    new DropFolder(root(), "prices").putAside("a.csv", DropFolder.DONE);
    assertThat(Files.exists(folder.resolve("a.csv"), LinkOption.NOFOLLOW_LINKS)).isFalse();
    try (var files = Files.list(folder.resolve("done"))) {
      assertThat(files).hasSize(2);
    }
  }

  @Test
  void a_file_is_put_whole_or_not_at_all() throws IOException {
    DropFolder folder = new DropFolder(root(), "out");
    folder.put("items.csv", content("one"));
    folder.put("items.csv", content("two"));
    assertThat(Files.readString(folder.path().resolve("items.csv"))).isEqualTo("two");
    try (var files = Files.list(folder.path())) {
      assertThat(files).hasSize(1);
    }
    assertThatThrownBy(() -> folder.put("../items.csv", content("x")))
        .isInstanceOf(InvalidInput.class);
  }

  private static InputStream content(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
