package app.kontor.web.common.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files alone add a language to the pages: the same classes with a folder of files beside them. */
class FourthLanguageTest {
  private static final Locale ESPERANTO = Locale.forLanguageTag("eo");

  @TempDir private Path files;
  private URLClassLoader kontor;
  private Object bundles;

  @BeforeEach
  void esperanto_is_added() throws IOException, ReflectiveOperationException {
    write("languages/eo.properties", "name=Esperanto\n");
    write("web/texts/common_eo.properties", "shell.navigation = Navigado\n");
    List<URL> urls = new ArrayList<>(List.of(files.toUri().toURL()));
    for (String path : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      urls.add(new File(path).toURI().toURL());
    }
    kontor = new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    Class<?> type = kontor.loadClass(AreaFiles.class.getName());
    Object areas = type.getConstructor(ClassLoader.class).newInstance(kontor);
    bundles = type.getMethod("texts", Set.class).invoke(areas, Set.of());
  }

  @AfterEach
  void closed() throws IOException {
    kontor.close();
  }

  @Test
  void pages_are_shown_in_it_and_in_english_where_it_lacks_a_text()
      throws ReflectiveOperationException {
    assertThat(text(ESPERANTO, "shell.navigation")).contains("Navigado");
    assertThat(text(ESPERANTO, "shell.skip")).isEqualTo(text(Locale.ENGLISH, "shell.skip"));
    assertThat(text(ESPERANTO, "shell.skip")).isPresent();
    assertThat(text(Locale.GERMAN, "shell.navigation")).isNotEqualTo(Optional.of("Navigado"));
    assertThat(text(ESPERANTO, "there.is.no.such.text")).isEmpty();
  }

  private Optional<Object> text(Locale language, String key) throws ReflectiveOperationException {
    Optional<?> found =
        (Optional<?>)
            bundles
                .getClass()
                .getMethod("find", Locale.class, String.class)
                .invoke(bundles, language, key);
    return found.map(Object.class::cast);
  }

  private void write(String name, String text) throws IOException {
    Path file = files.resolve("app/kontor/" + name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
