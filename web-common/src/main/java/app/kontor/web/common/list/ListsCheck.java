package app.kontor.web.common.list;

import app.kontor.platform.list.Audience;
import app.kontor.platform.list.FilterField;
import app.kontor.platform.list.ListCell;
import app.kontor.platform.list.ListColumn;
import app.kontor.platform.list.ListShape;
import app.kontor.web.common.text.AreaFiles;
import app.kontor.web.common.text.Bundles;
import app.kontor.web.common.text.Languages;
import app.kontor.web.common.text.TextsCheck;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What must hold for the lists of a portal: they are those that its pages show, and there are words
 * for their columns and filters, and for their files if any. Every portal calls it from a test.
 */
public final class ListsCheck {
  private static final Pattern SHOWN = Pattern.compile("<k:(?:list|filters) of=\"([^\"]+)\"");

  private ListsCheck() {}

  /**
   * Checks the lists shown by the pages below a folder.
   *
   * @param webapp the portal's {@code src/main/webapp}
   * @param shapes of all lists that are shown
   * @throws AssertionError naming everything that is wrong
   */
  public static void verify(Path webapp, ListShape<?>... shapes) {
    Set<String> problems = new TreeSet<>();
    Set<String> told =
        Stream.of(shapes).map(ListShape::name).collect(Collectors.toCollection(TreeSet::new));
    if (!told.equals(shown(webapp))) {
      problems.add("pages show " + shown(webapp) + ", looked at " + told);
    }
    Bundles bundles =
        new AreaFiles(ListsCheck.class.getClassLoader())
            .texts(TextsCheck.files("app/kontor/web/texts"));
    for (ListShape<?> shape : shapes) {
      keys(shape)
          .filter(key -> Languages.ALL.stream().anyMatch(to -> bundles.find(to, key).isEmpty()))
          .forEach(key -> problems.add(shape.name() + " has no text " + key));
    }
    if (!problems.isEmpty()) {
      throw new AssertionError(String.join("\n", problems));
    }
  }

  private static Stream<String> keys(ListShape<?> shape) {
    Stream<String> columns = shape.columns().stream().map(ListColumn::label);
    Stream<String> cells =
        Stream.of(Audience.values())
            .flatMap(audience -> shape.page(audience).stream())
            .map(ListCell::label)
            .filter(Objects::nonNull);
    Stream<String> fields = shape.filter().stream().flatMap(ListsCheck::words);
    Stream<String> file =
        shape.file().isEmpty() ? Stream.of() : Stream.of("export." + shape.name());
    return Stream.of(columns, cells, fields, file).flatMap(keys -> keys).distinct();
  }

  private static Stream<String> words(FilterField field) {
    String none = field.none();
    Stream<String> labels = Stream.of(Audience.values()).map(field::label);
    return none == null ? labels : Stream.concat(labels, Stream.of(none));
  }

  private static Set<String> shown(Path webapp) {
    try (Stream<Path> all = Files.walk(webapp)) {
      Set<String> names = new TreeSet<>();
      for (Path page : all.filter(path -> path.toString().endsWith(".xhtml")).toList()) {
        names.addAll(found(Files.readString(page)));
      }
      return names;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> found(String source) {
    return SHOWN.matcher(source).results().map((MatchResult result) -> result.group(1)).toList();
  }
}
