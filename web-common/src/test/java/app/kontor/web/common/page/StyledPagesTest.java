package app.kontor.web.common.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What pages ask of the style sheets is there: a class or a choice without a rule does nothing. */
class StyledPagesTest {
  private static final List<String> MODULES =
      List.of("web-common", "web-order-portal", "web-service-portal", "web-document-portal");

  /** Classes by which something is found, and that look like nothing. */
  private static final Set<String> MARKS = Set.of("k-body", "k-drop-text", "k-part");

  private static final Pattern CLASSES = Pattern.compile("\\b(?:class|styleClass)=\"([^\"]*)\"");
  private static final Pattern KONTORS =
      Pattern.compile("(?<![\\w-])k-[a-z]+(?:-[a-z0-9]+)*(?![\\w-])");
  private static final Pattern HIDDEN = Pattern.compile("data-k-not=\"([^\"]*)\"");

  @Test
  void eachClassHasARule() throws IOException {
    Set<String> without = new TreeSet<>();
    String sheets = read(".css");
    for (String classes : found(CLASSES, read(".xhtml"))) {
      Matcher each = KONTORS.matcher(classes);
      while (each.find()) {
        if (!MARKS.contains(each.group()) && !styled(sheets, each.group())) {
          without.add(each.group());
        }
      }
    }

    assertThat(without).isEmpty();
  }

  @Test
  void eachChoiceHidesWhatItMakesPointless() throws IOException {
    Set<String> choices = new TreeSet<>();
    found(HIDDEN, read(".xhtml")).forEach(words -> choices.addAll(List.of(words.split(" "))));
    String sheets = read(".css");

    assertThat(choices).isNotEmpty();
    assertThat(choices).allMatch(choice -> sheets.contains("[data-k-not~=\"" + choice + "\"]"));
  }

  private static boolean styled(String sheets, String name) {
    return Pattern.compile("\\." + name + "(?![\\w-])").matcher(sheets).find();
  }

  private static List<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(result -> result.group(1)).toList();
  }

  private static String read(String ending) throws IOException {
    StringBuilder all = new StringBuilder();
    for (String module : MODULES) {
      try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "main"))) {
        files
            .filter(file -> file.toString().endsWith(ending))
            .sorted()
            .forEach(file -> all.append(text(file)));
      }
    }
    return all.toString();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
