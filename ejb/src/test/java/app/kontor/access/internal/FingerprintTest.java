package app.kontor.access.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FingerprintTest {
  private record Command(String key, List<String> lines) {}

  @Test
  void the_same_content_is_the_same_and_another_is_not() {
    Object[] first = {new Command("k", List.of("a", "b")), 7, new byte[] {1, 2}};
    Object[] again = {new Command("k", List.of("a", "b")), 7, new byte[] {1, 2}};
    Object[] other = {new Command("k", List.of("a", "c")), 7, new byte[] {1, 2}};
    Object[] file = {new Command("k", List.of("a", "b")), 7, new byte[] {1, 3}};
    assertThat(Fingerprint.of(first)).isEqualTo(Fingerprint.of(again));
    assertThat(Fingerprint.of(first)).isNotEqualTo(Fingerprint.of(other));
    assertThat(Fingerprint.of(first)).isNotEqualTo(Fingerprint.of(file));
  }

  @Test
  void where_an_object_happens_to_lie_does_not_matter() {
    assertThat(Fingerprint.of(new Object[] {new Object()}))
        .isEqualTo(Fingerprint.of(new Object[] {new Object()}));
  }
}
