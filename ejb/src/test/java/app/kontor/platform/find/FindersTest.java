package app.kontor.platform.find;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.ProductClasses;
import com.tngtech.archunit.core.domain.JavaClass;
import jakarta.enterprise.context.Dependent;
import java.io.IOException;
import java.io.Reader;
import java.lang.reflect.Constructor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a kind of things that are found has to bring along; the kinds are found, not listed. */
class FindersTest {
  private static final Path TEXTS = Path.of("src/main/resources/app/kontor/texts");

  private static final List<Finder> FINDERS =
      ProductClasses.ALL.stream()
          .filter(type -> type.isAssignableTo(Finder.class) && !type.isInterface())
          .map(JavaClass::reflect)
          .map(FindersTest::finder)
          .toList();

  /** Only asked for what needs nobody else. */
  private static Finder finder(Class<?> type) {
    try {
      Constructor<?> constructor = type.getDeclaredConstructors()[0];
      return (Finder) constructor.newInstance(new Object[constructor.getParameterCount()]);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type + " needs one constructor", e);
    }
  }

  @Test
  void each_has_its_own_name_and_place_and_the_container_finds_it() {
    assertThat(FINDERS).hasSizeGreaterThanOrEqualTo(8);
    assertThat(FINDERS).extracting(Finder::name).doesNotHaveDuplicates();
    assertThat(FINDERS).extracting(Finder::place).doesNotHaveDuplicates();
    assertThat(FINDERS)
        .allSatisfy(
            finder -> {
              assertThat(finder.name()).matches("[a-z]+(-[a-z]+)*");
              assertThat(finder.getClass().isAnnotationPresent(Dependent.class)).isTrue();
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"pl", "de", "en"})
  void kinds_and_the_ways_to_their_lists_have_words(String language) throws IOException {
    Set<String> missing = new TreeSet<>();
    for (Finder finder : FINDERS) {
      missing.add("find." + finder.name());
      missing.add("find." + finder.name() + ".all");
    }
    missing.removeAll(texts(language));
    assertThat(missing).isEmpty();
  }

  private static Set<String> texts(String language) throws IOException {
    Set<String> keys = new TreeSet<>();
    try (Stream<Path> files = Files.list(TEXTS)) {
      for (Path file :
          files.filter(each -> each.toString().endsWith("_" + language + ".properties")).toList()) {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
          texts.load(reader);
        }
        keys.addAll(texts.stringPropertyNames());
      }
    }
    return keys;
  }
}
