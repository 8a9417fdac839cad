package app.kontor.platform.setup;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.ProductClasses;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import jakarta.enterprise.context.ApplicationScoped;
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
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a step of the set-up has to bring along; the steps are found, not listed. */
class SetupStepsTest {
  private static final Pattern GAP = Pattern.compile("SetupGap\\.of\\(\\s*\"([a-z0-9-]+)\"");
  private static final Path TEXTS = Path.of("src/main/resources/app/kontor/texts");

  private static final List<SetupStep> STEPS =
      ProductClasses.ALL.stream()
          .filter(type -> type.isAssignableTo(SetupStep.class) && !type.isInterface())
          .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
          .map(JavaClass::reflect)
          .map(SetupStepsTest::step)
          .toList();

  private static SetupStep step(Class<?> type) {
    try {
      Constructor<?> constructor = type.getDeclaredConstructor();
      constructor.setAccessible(true);
      return (SetupStep) constructor.newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type + " needs a constructor without arguments", e);
    }
  }

  @Test
  void each_has_its_own_key_and_place_and_the_container_finds_it() {
    assertThat(STEPS).extracting(SetupStep::key).doesNotHaveDuplicates();
    assertThat(STEPS).extracting(SetupStep::place).doesNotHaveDuplicates();
    assertThat(STEPS)
        .allSatisfy(
            step -> {
              assertThat(step.key()).matches("[a-z]+(-[a-z]+)*");
              assertThat(step.page()).matches("/office/[a-z-]+\\.xhtml");
              assertThat(
                      step.getClass().isAnnotationPresent(ApplicationScoped.class)
                          || step.getClass().isAnnotationPresent(Dependent.class))
                  .as(step.key())
                  .isTrue();
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"pl", "de", "en"})
  void steps_uses_and_gaps_have_words(String language) throws IOException {
    Set<String> missing = new TreeSet<>(gaps());
    STEPS.forEach(step -> missing.addAll(Set.of(words(step), words(step) + ".why")));
    for (SetupUse use : SetupUse.values()) {
      missing.add("enum.SetupUse." + use);
    }
    missing.removeAll(texts(language));
    assertThat(missing).isEmpty();
  }

  private static String words(SetupStep step) {
    return "setup." + step.key();
  }

  private static Set<String> gaps() throws IOException {
    Set<String> keys = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
        GAP.matcher(Files.readString(file))
            .results()
            .forEach(found -> keys.add("setup-gap." + found.group(1)));
      }
    }
    return keys;
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

  @Test
  void a_step_is_missing_only_where_something_waits_for_it() {
    SetupGap worthHaving = SetupGap.of("logo");
    SetupGap needed = SetupGap.of("account", SetupUse.PROFORMA).about("EUR");
    assertThat(SetupProgress.done(2).state()).isEqualTo(SetupProgress.State.DONE);
    assertThat(SetupProgress.of(List.of(worthHaving)).state())
        .isEqualTo(SetupProgress.State.OPTIONAL);
    assertThat(SetupProgress.of(0, List.of(worthHaving, needed)).state())
        .isEqualTo(SetupProgress.State.MISSING);
    assertThat(needed.arguments()).isEqualTo(List.of("EUR"));
    assertThat(SetupProgress.of(List.of()).isCounted()).isFalse();
    assertThat(SetupProgress.done(0).isCounted()).isTrue();
  }
}
