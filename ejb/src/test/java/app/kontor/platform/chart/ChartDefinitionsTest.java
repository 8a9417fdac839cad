package app.kontor.platform.chart;

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

/** What a chart has to bring along; the charts are found, not listed. */
class ChartDefinitionsTest {
  private static final Path TEXTS = Path.of("src/main/resources/app/kontor/texts");

  private static final List<ChartDefinition> CHARTS =
      ProductClasses.ALL.stream()
          .filter(type -> type.isAssignableTo(ChartDefinition.class) && !type.isInterface())
          .map(JavaClass::reflect)
          .map(ChartDefinitionsTest::chart)
          .toList();

  /** Only asked for what needs nobody else. */
  private static ChartDefinition chart(Class<?> type) {
    try {
      Constructor<?> constructor = type.getDeclaredConstructors()[0];
      return (ChartDefinition) constructor.newInstance(new Object[constructor.getParameterCount()]);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type + " needs one constructor", e);
    }
  }

  @Test
  void each_has_its_own_name_and_place_and_the_container_finds_it() {
    assertThat(CHARTS).hasSizeGreaterThanOrEqualTo(3);
    assertThat(CHARTS).extracting(ChartDefinition::name).doesNotHaveDuplicates();
    assertThat(CHARTS).extracting(ChartDefinition::place).doesNotHaveDuplicates();
    assertThat(CHARTS)
        .allSatisfy(
            chart -> {
              assertThat(chart.name()).matches("[a-z]+(-[a-z]+)*");
              assertThat(chart.page()).matches("/office/[a-z/-]+\\.xhtml");
              assertThat(chart.series()).hasSizeBetween(1, 2).doesNotHaveDuplicates();
              assertThat(chart.getClass().isAnnotationPresent(Dependent.class)).isTrue();
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"pl", "de", "en"})
  void charts_bars_and_series_have_words(String language) throws IOException {
    Set<String> missing = new TreeSet<>();
    for (ChartDefinition chart : CHARTS) {
      String words = "chart." + chart.name();
      missing.add(words);
      missing.add(words + ".bars");
      chart.series().forEach(series -> missing.add(words + "." + series));
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
