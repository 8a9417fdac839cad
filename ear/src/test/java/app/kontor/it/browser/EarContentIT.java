package app.kontor.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/**
 * What the core needs when it runs lies in the EAR. A test dependency of the EAR's own with the
 * same coordinates takes a library out of it without a word.
 */
class EarContentIT {
  private static final Pattern LIBRARY =
      Pattern.compile("([\\w.-]+):([\\w.-]+):jar:[\\w.-]+:(?:compile|runtime)");

  @Test
  void every_runtime_library_of_the_core_is_in_the_ear() throws IOException {
    Path ear = Path.of(System.getProperty("kontor.ear"));
    Path list = ear.resolve("../../../ejb/target/runtime-libraries.txt").normalize();
    List<String> wanted =
        LIBRARY
            .matcher(Files.readString(list))
            .results()
            .map(EarContentIT::fileName)
            .sorted()
            .toList();
    assertThat(wanted).isNotEmpty();
    try (ZipFile zip = new ZipFile(ear.toFile())) {
      // the EAR may have settled on another version of the same library
      List<String> held =
          zip.stream().map(ZipEntry::getName).map(name -> name.replaceAll("-\\d.*", "")).toList();
      assertThat(held).containsAll(wanted);
    }
  }

  private static String fileName(MatchResult library) {
    return "lib/" + library.group(1) + "-" + library.group(2);
  }
}
