package app.kontor.platform.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretBoxTest {
  @TempDir private Path folder;

  private static Optional<String> opened(SecretBox box, String sealed) {
    return box.unseal(sealed).map(Secret::reveal);
  }

  @Test
  void what_is_sealed_is_opened_by_the_same_key_alone() {
    SecretBox box = new SecretBox(SecretBox.kept(folder));
    String sealed = box.seal(new Secret("zażółć:1"));
    assertThat(sealed).doesNotContain("za");
    assertThat(opened(box, sealed)).contains("zażółć:1");
    assertThat(opened(new SecretBox(SecretBox.kept(folder)), sealed)).contains("zażółć:1");
    assertThat(opened(new SecretBox(new byte[32]), sealed)).isEmpty();
    assertThat(box.seal(new Secret("zażółć:1"))).isNotEqualTo(sealed);
  }

  @Test
  void what_was_changed_is_not_opened() {
    SecretBox box = new SecretBox(SecretBox.kept(folder));
    byte[] sealed = Base64.getDecoder().decode(box.seal(new Secret("secret")));
    sealed[sealed.length - 1] ^= 1;
    assertThat(opened(box, Base64.getEncoder().encodeToString(sealed))).isEmpty();
    assertThat(opened(box, "")).isEmpty();
    assertThat(opened(box, "no base 64 at all")).isEmpty();
  }

  @Test
  void the_key_is_read_by_its_owner_alone_and_made_once() throws IOException {
    byte[] key = SecretBox.kept(folder);
    assertThat(SecretBox.kept(folder)).isEqualTo(key).hasSize(32);
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.resolve("secret.key"))))
        .isEqualTo("rw-------");
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void a_short_key_is_refused_and_a_secret_shows_nothing() {
    assertThatThrownBy(() -> new SecretBox(new byte[16])).isInstanceOf(IllegalStateException.class);
    assertThat(new Secret("secret")).hasToString("");
  }
}
