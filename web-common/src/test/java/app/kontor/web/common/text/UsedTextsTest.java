package app.kontor.web.common.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UsedTextsTest {
  private static final Pattern USED = Pattern.compile("(?:msg\\[|texts\\.of\\()'([\\w.-]+)'");

  @Test
  void every_text_the_shared_pages_name_exists() throws IOException {
    Set<String> missing = new TreeSet<>();
    Set<String> known =
        new AreaFiles(getClass().getClassLoader())
            .read("app/kontor/web/texts/common_en.properties")
            .keySet();
    try (Stream<Path> files = Files.walk(Path.of("src/main/resources/META-INF"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".xhtml")).toList()) {
        Matcher used = USED.matcher(Files.readString(file));
        while (used.find()) {
          if (!known.contains(used.group(1))) {
            missing.add(used.group(1) + " in " + file.getFileName());
          }
        }
      }
    }
    assertThat(missing).isEmpty();
  }
}
