package app.kontor.web.common.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageSourcesTest {
  private static final Pattern TEXT =
      Pattern.compile("(?:msg\\['([\\w.-]+)'\\]|texts\\.of\\('([\\w.-]+)'[,)])");

  private static final Pattern PART = Pattern.compile("(?:src|template)=\"(/[^\"#]+\\.xhtml)\"");

  private static final Pattern EXPRESSION = Pattern.compile("#\\{[^}]*\\}");

  private static final Pattern HIDDEN_BESIDE = Pattern.compile("data-k-not=\"([^\"]*)\"");

  private static final Pattern WORDS = Pattern.compile("'[^']*'");

  /**
   * Words of the expression language cannot name a property: {@code line.empty} is no expression.
   */
  private static final Pattern RESERVED =
      Pattern.compile(
          "\\.(?:empty|not|and|or|div|mod|eq|ne|lt|gt|le|ge|instanceof|true|false|null)\\b(?!\\()");

  static List<String> modules() throws IOException {
    try (Stream<Path> children = Files.list(Path.of(".."))) {
      return children
          .map(path -> path.getFileName().toString())
          .filter(name -> name.startsWith("web-"))
          .sorted()
          .toList();
    }
  }

  @Test
  void every_part_that_a_page_takes_in_is_there() throws IOException {
    List<String> missing = new ArrayList<>();
    for (String module : modules()) {
      List<String> homes = module.equals("web-common") ? modules() : List.of(module, "web-common");
      for (Path file : pages(module)) {
        found(PART, Files.readString(file)).stream()
            .filter(part -> homes.stream().noneMatch(home -> has(home, part)))
            .forEach(part -> missing.add(part + " in " + file));
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void no_expression_names_a_property_by_a_word_of_the_language() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (String module : modules()) {
      for (Path file : pages(module)) {
        EXPRESSION
            .matcher(Files.readString(file))
            .results()
            .map(found -> WORDS.matcher(found.group()).replaceAll("''"))
            .filter(expression -> RESERVED.matcher(expression).find())
            .forEach(expression -> wrong.add(expression + " in " + file));
      }
    }
    assertThat(wrong).isEmpty();
  }

  /** A choice hides what has no meaning beside it by a rule of its own in the style sheet. */
  @Test
  void whatever_a_choice_hides_is_hidden() throws IOException {
    String rules =
        Files.readString(
            Path.of(
                "../web-common/src/main/resources/META-INF/resources/resources/kontor/desk.css"));
    Set<String> without = new TreeSet<>();
    for (String module : modules()) {
      for (Path file : pages(module)) {
        HIDDEN_BESIDE
            .matcher(Files.readString(file))
            .results()
            .flatMap(found -> Stream.of(found.group(1).split(" ")))
            .filter(
                choice ->
                    !rules.contains(
                        "option[value=\"%s\"]:checked) [data-k-not~=\"%s\"]"
                            .formatted(choice, choice)))
            .forEach(choice -> without.add(choice + " in " + file));
      }
    }
    assertThat(without).isEmpty();
  }

  private static boolean has(String module, String part) {
    return Stream.of("/src/main/webapp", "/src/main/resources/META-INF/resources")
        .anyMatch(folder -> Files.exists(Path.of("../" + module + folder + part)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"pl", "de", "en"})
  void every_text_a_page_names_exists(String language) throws IOException {
    List<String> missing = new ArrayList<>();
    for (String module : modules()) {
      Set<String> known = texts(module, language);
      known.addAll(texts("web-common", language));
      known.addAll(texts("ejb", language));
      for (Path file : pages(module)) {
        Set<String> used = found(TEXT, Files.readString(file));
        used.removeAll(known);
        used.forEach(name -> missing.add(name + " in " + file));
      }
    }
    assertThat(missing).isEmpty();
  }

  private static Set<String> texts(String module, String language) throws IOException {
    Set<String> keys = new TreeSet<>();
    for (Path file :
        files(Path.of("..", module, "src/main/resources"), "_" + language + ".properties")) {
      Properties texts = new Properties();
      try (Reader reader = Files.newBufferedReader(file)) {
        texts.load(reader);
      }
      keys.addAll(texts.stringPropertyNames());
    }
    return keys;
  }

  private static List<Path> pages(String module) throws IOException {
    return files(Path.of("..", module, "src/main"), ".xhtml");
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  private static Set<String> found(Pattern pattern, String source) {
    Set<String> names = new TreeSet<>();
    pattern
        .matcher(source)
        .results()
        .forEach(result -> names.add(result.group(1) == null ? result.group(2) : result.group(1)));
    return names;
  }
}
