package app.kontor.web.common.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Browsers keep what a page loads for a year: a changed file must have another address. */
class FingerprintTest {
  private static final Map<String, Set<String>> FOLDERS =
      Map.of(
          "/resources/", Set.of("/resources/kontor/", "/resources/shop/"),
          "/resources/kontor/", new LinkedHashSet<>(List.of("/resources/kontor/kontor.css")),
          "/resources/shop/",
              new LinkedHashSet<>(List.of("/resources/shop/shop.css", "/resources/shop/shop.js")));

  private static String of(Map<String, Set<String>> folders, Map<String, String> files) {
    return Fingerprint.of("/resources/", folders::get, path -> open(files.get(path)));
  }

  private static @Nullable InputStream open(@Nullable String content) {
    return content == null
        ? null
        : new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
  }

  private static Map<String, String> files(String shop) {
    return Map.of(
        "/resources/kontor/kontor.css",
        "a",
        "/resources/shop/shop.css",
        shop,
        "/resources/shop/shop.js",
        "c");
  }

  @Test
  void a_change_of_any_file_in_any_folder_changes_the_mark() {
    assertThat(of(FOLDERS, files("b"))).isNotEqualTo(of(FOLDERS, files("x")));
    assertThat(of(FOLDERS, files("b"))).isEqualTo(of(FOLDERS, files("b")));
  }

  @Test
  void the_order_in_which_files_are_found_does_not() {
    Map<String, Set<String>> otherwise = new HashMap<>(FOLDERS);
    otherwise.put(
        "/resources/shop/",
        new LinkedHashSet<>(List.of("/resources/shop/shop.js", "/resources/shop/shop.css")));
    assertThat(of(otherwise, files("b"))).isEqualTo(of(FOLDERS, files("b")));
  }

  @Test
  void a_portal_without_files_of_its_own_has_a_mark_too() {
    assertThat(of(Map.of(), Map.of())).isEqualTo("0");
  }
}
