package app.kontor.platform.once;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.platform.file.FileUpload;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FingerprintTest {
  private record Command(String key, List<String> lines) {}

  private record Values(Map<String, String> values) {}

  private record Upload(String title, FileUpload file) {}

  private record Nothing() {}

  private record Holder(Object value) {}

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
  void a_command_is_told_by_each_of_its_components() {
    Fingerprint one = Fingerprint.of(new Command("k", List.of("a")));
    assertThat(Fingerprint.of(new Command("k", List.of("a")))).isEqualTo(one);
    assertThat(Fingerprint.of(new Command("l", List.of("a")))).isNotEqualTo(one);
    assertThat(Fingerprint.of(new Command("k", List.of()))).isNotEqualTo(one);
  }

  @Test
  void texts_that_only_look_alike_side_by_side_are_told_apart() {
    assertThat(Fingerprint.of(new Command("k", List.of("a", "b"))))
        .isNotEqualTo(Fingerprint.of(new Command("k", List.of("a, b"))));
    assertThat(Fingerprint.of(new Object[] {"ab", "c"}))
        .isNotEqualTo(Fingerprint.of(new Object[] {"a", "bc"}));
    assertThat(Fingerprint.of(new Object[] {"", null}))
        .isNotEqualTo(Fingerprint.of(new Object[] {null}));
  }

  @Test
  void the_order_of_a_map_or_set_does_not_matter() {
    Map<String, String> one = new LinkedHashMap<>();
    one.put("a", "1");
    one.put("b", "2");
    Map<String, String> two = new LinkedHashMap<>();
    two.put("b", "2");
    two.put("a", "1");
    assertThat(Fingerprint.of(new Values(one))).isEqualTo(Fingerprint.of(new Values(two)));
    assertThat(Fingerprint.of(new Values(one)))
        .isNotEqualTo(Fingerprint.of(new Values(Map.of("a", "2", "b", "1"))));
    assertThat(Fingerprint.of(new Holder(Set.of("x", "y", "z"))))
        .isEqualTo(Fingerprint.of(new Holder(Set.of("z", "x", "y"))));
  }

  @Test
  void a_file_is_told_by_its_name_and_its_bytes() {
    Fingerprint one = Fingerprint.of(new Upload("t", file("a.txt", "one")));
    assertThat(Fingerprint.of(new Upload("t", file("a.txt", "one")))).isEqualTo(one);
    assertThat(Fingerprint.of(new Upload("t", file("a.txt", "two")))).isNotEqualTo(one);
    assertThat(Fingerprint.of(new Upload("t", file("b.txt", "one")))).isNotEqualTo(one);
  }

  private static FileUpload file(String name, String text) {
    return FileUpload.of(name, text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void what_says_nothing_cannot_be_compared() {
    assertThatThrownBy(() -> Fingerprint.of(new Nothing()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Fingerprint.of(new Holder(new Object())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("java.lang.Object");
  }
}
