package app.kontor.platform.file.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlobFolderTest {
  @Test
  void equal_contents_are_kept_once_under_their_hash_and_nothing_is_left_aside(@TempDir Path root)
      throws IOException {
    BlobFolder folder = new BlobFolder(root);
    BlobFolder.Blob first = folder.write(content("abc"), 3);
    BlobFolder.Blob second = folder.write(content("abc"), 3);
    assertThat(first).isEqualTo(second);
    // the digest of "abc" published with the SHA-256 standard, FIPS 180-4
    assertThat(first.sha256())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assertThat(first.size()).isEqualTo(3);
    assertThat(files(root)).containsExactly(folder.path(first.sha256()));
    try (InputStream in = folder.open(first.sha256())) {
      assertThat(in.readAllBytes()).isEqualTo("abc".getBytes(UTF_8));
    }
  }

  @Test
  void a_content_that_is_there_is_not_written_again_and_is_young_again(@TempDir Path root)
      throws IOException {
    BlobFolder folder = new BlobFolder(root);
    byte[] abc = "abc".getBytes(UTF_8);
    Path path = folder.path(folder.write(abc).sha256());
    Object file = Files.readAttributes(path, BasicFileAttributes.class).fileKey();
    FileTime old = FileTime.fromMillis(1_000_000);
    Files.setLastModifiedTime(path, old);
    assertThat(folder.write(abc)).isEqualTo(folder.write(content("abc"), 3));
    assertThat(Files.readAttributes(path, BasicFileAttributes.class).fileKey()).isEqualTo(file);
    assertThat(Files.getLastModifiedTime(path)).isGreaterThan(old);
    assertThat(files(root)).containsExactly(path);
  }

  @Test
  void what_is_put_aside_comes_back_to_whoever_reads_or_stores_it(@TempDir Path root)
      throws IOException {
    BlobFolder folder = new BlobFolder(root);
    String read = folder.write("read".getBytes(UTF_8)).sha256();
    String stored = folder.write("stored".getBytes(UTF_8)).sha256();
    List.of(read, stored).forEach(folder::putAside);
    folder.putAside(read);
    assertThat(folder.path(read)).doesNotExist();
    assertThat(folder.has(read)).isTrue();
    try (InputStream in = folder.open(read)) {
      assertThat(in.readAllBytes()).isEqualTo("read".getBytes(UTF_8));
    }
    folder.write("stored".getBytes(UTF_8));
    assertThat(folder.path(stored)).exists();
    assertThatThrownBy(() -> folder.open("ab".repeat(32))).isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void what_nobody_wants_is_thrown_away_when_it_has_been_aside_for_long(@TempDir Path root)
      throws IOException {
    BlobFolder folder = new BlobFolder(root);
    String young = folder.write("young".getBytes(UTF_8)).sha256();
    String old = folder.write("old".getBytes(UTF_8)).sha256();
    String wanted = folder.write("wanted".getBytes(UTF_8)).sha256();
    List.of(young, old, wanted).forEach(folder::putAside);
    FileTime yesterday = FileTime.from(folder.now().toInstant().minus(Duration.ofHours(25)));
    for (String each : List.of(old, wanted)) {
      Files.setLastModifiedTime(root.resolve("aside").resolve(each), yesterday);
    }
    folder.throwAway(
        Duration.ofDays(1),
        asked -> {
          assertThat(asked).containsExactlyInAnyOrder(old, wanted);
          return Set.of(old);
        });
    assertThat(folder.has(old)).isFalse();
    assertThat(folder.path(wanted)).exists();
    assertThat(folder.has(young)).isTrue();
  }

  @Test
  void old_contents_are_told_some_at_a_time_and_nothing_else(@TempDir Path root)
      throws IOException {
    BlobFolder folder = new BlobFolder(root);
    folder.putAside(folder.write("aside".getBytes(UTF_8)).sha256());
    folder.write("young".getBytes(UTF_8));
    Set<String> old = new HashSet<>();
    for (int i = 0; i < 20; i++) {
      String each = folder.write(("old" + i).getBytes(UTF_8)).sha256();
      Files.setLastModifiedTime(folder.path(each), FileTime.fromMillis(1_000_000));
      old.add(each);
    }
    Set<String> told = new HashSet<>();
    for (List<String> some : folder.olderThan(Duration.ofDays(7), 3)) {
      assertThat(some).hasSizeBetween(1, 3);
      told.addAll(some);
    }
    assertThat(told).isEqualTo(old);
    assertThat(new BlobFolder(root.resolve("none")).olderThan(Duration.ofDays(7), 3)).isEmpty();
  }

  @Test
  void a_content_over_the_limit_leaves_nothing_behind(@TempDir Path root) throws IOException {
    BlobFolder folder = new BlobFolder(root);
    assertThatThrownBy(() -> folder.write(content("abcd"), 3))
        .isInstanceOf(UncheckedIOException.class)
        .hasCauseInstanceOf(BlobFolder.TooLarge.class);
    assertThat(files(root)).isEmpty();
  }

  private static InputStream content(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }

  private static List<Path> files(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }
}
