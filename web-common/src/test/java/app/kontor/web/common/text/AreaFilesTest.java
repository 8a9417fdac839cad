package app.kontor.web.common.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every file of words of the core is read, or pages would show keys. */
class AreaFilesTest {
  private static final Path WORDS = Path.of("../ejb/src/main/resources/app/kontor/texts");

  @Test
  void readsTheWordsOfEachCapability() throws IOException {
    List<String> written;
    try (Stream<Path> files = Files.list(WORDS)) {
      written =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith("_en.properties"))
              .map(name -> name.replace("_en.properties", ""))
              .toList();
    }

    assertThat(written).isNotEmpty();
    assertThat(AreaFiles.CAPABILITIES).containsAll(written);
  }
}
