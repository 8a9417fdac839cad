package app.kontor.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.notification.MailEvent;
import app.kontor.notification.SmartTag;
import app.kontor.notification.internal.kind.MailKind;
import app.kontor.notification.internal.kind.Telling;
import app.kontor.platform.language.Languages;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.lang.reflect.Parameter;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a new kind of mail has to bring along; see the recipe "A new mail". */
class MailKindsTest {
  private static final List<MailKind<?>> KINDS = Samples.kinds().list();

  static List<MailKind<?>> kinds() {
    return KINDS;
  }

  static Stream<Arguments> kindsAndLanguages() {
    return KINDS.stream()
        .flatMap(kind -> Languages.codes().stream().map(l -> Arguments.of(kind, l)));
  }

  @Test
  void each_has_its_own_event_and_place() {
    assertThat(KINDS).hasSizeGreaterThan(10);
    assertThat(KINDS).extracting(MailKind::event).doesNotHaveDuplicates();
    assertThat(KINDS).extracting(MailKind::place).doesNotHaveDuplicates().isSorted();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void the_container_finds_it_and_it_observes_after_all_others(MailKind<?> kind) {
    assertThat(kind.getClass()).hasAnnotation(ApplicationScoped.class);
    List<Parameter> observed =
        Arrays.stream(kind.getClass().getDeclaredMethods())
            .flatMap(method -> Arrays.stream(method.getParameters()))
            .filter(parameter -> parameter.isAnnotationPresent(Observes.class))
            .toList();
    assertThat(observed).hasSize(1);
    assertThat(observed.get(0).getAnnotation(Priority.class).value()).isEqualTo(9000);
  }

  @ParameterizedTest
  @MethodSource("kindsAndLanguages")
  void it_has_a_template_and_words_in_every_language(MailKind<?> kind, String language)
      throws IOException {
    MailEvent event = kind.event();
    assertThat(ShippedTemplates.of(event, language).subject()).isNotBlank();
    if (!language.equals("en")) {
      assertThat(ShippedTemplates.of(event, language))
          .as("its own words")
          .isNotEqualTo(ShippedTemplates.of(event, "en"));
    }
    Set<String> texts = texts(language).stringPropertyNames();
    assertThat(texts).contains(event.textKey());
    for (String tag : kind.tagKinds().keySet()) {
      assertThat("mailtag." + tag).isIn(texts);
    }
  }

  @ParameterizedTest
  @MethodSource("kindsAndLanguages")
  void its_full_sample_says_what_the_tags_promise(MailKind<?> kind, String language) {
    Locale reader = Locale.forLanguageTag(language);
    Telling<?> sample = kind.fullSample(Samples.seller(), reader, Samples.CLOCK);
    Map<String, Object> model = sample.model(reader);
    kind.tagKinds()
        .forEach(
            (tag, is) -> {
              if (is == SmartTag.Kind.COLUMN) {
                String list = tag.substring(0, tag.lastIndexOf('.'));
                String column = tag.substring(list.length() + 1);
                assertThat((List<?>) value(model, list))
                    .isNotEmpty()
                    .allSatisfy(row -> assertThat(((Map<?, ?>) row).get(column)).isNotNull());
              } else {
                assertThat(value(model, tag)).as(tag).isNotNull();
              }
            });
    MailWriter writer = new MailWriter(new TemplateEngine());
    assertThat(writer.write(TemplateTexts.shipped(kind.event(), language), sample, reader).text())
        .isNotBlank();
  }

  private static Object value(Map<String, Object> model, String tag) {
    int dot = tag.indexOf('.');
    Map<?, ?> group = (Map<?, ?>) Objects.requireNonNull(model.get(tag.substring(0, dot)));
    return Objects.requireNonNull(group.get(tag.substring(dot + 1)), tag);
  }

  @Test
  void no_template_and_no_word_is_left_of_a_kind_that_is_gone()
      throws IOException, URISyntaxException {
    Set<String> templates =
        kindsAndLanguages()
            .map(pair -> pair.get())
            .map(p -> ((MailKind<?>) p[0]).event().defaultCode() + "_" + p[1] + ".ftlh")
            .collect(Collectors.toSet());
    URL folder =
        Objects.requireNonNull(
            ShippedTemplates.class.getResource("/app/kontor/notification/templates"));
    try (Stream<Path> shipped = Files.list(Path.of(folder.toURI()))) {
      assertThat(shipped.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(templates);
    }
    Set<String> words =
        KINDS.stream()
            .flatMap(
                kind ->
                    Stream.concat(
                        Stream.of(kind.event().textKey()),
                        kind.tagKinds().keySet().stream().map(tag -> "mailtag." + tag)))
            .collect(Collectors.toSet());
    for (String language : Languages.codes()) {
      assertThat(texts(language).stringPropertyNames())
          .filteredOn(key -> key.startsWith("mailtag.") || key.startsWith("enum.MailEvent."))
          .containsExactlyInAnyOrderElementsOf(words);
    }
  }

  private static Properties texts(String language) throws IOException {
    String name = "/app/kontor/texts/notification_" + language + ".properties";
    Properties texts = new Properties();
    try (InputStream in = Objects.requireNonNull(MailKind.class.getResourceAsStream(name));
        Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      texts.load(reader);
    }
    return texts;
  }
}
