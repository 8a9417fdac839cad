package app.kontor.web.common.list;

import app.kontor.platform.list.Audience;
import app.kontor.platform.list.FilterChoice;
import app.kontor.platform.list.FilterField;
import app.kontor.platform.list.ListCell;
import app.kontor.platform.list.ListColumn;
import app.kontor.platform.list.ListDefinition;
import app.kontor.platform.list.ListShape;
import app.kontor.platform.list.Phrase;
import app.kontor.platform.list.RowAction;
import app.kontor.web.common.text.AreaFiles;
import app.kontor.web.common.text.Bundles;
import app.kontor.web.common.text.TextsCheck;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What must hold for the lists that the pages of a portal show: they are there, and so are words
 * for their columns and filters, and for their files if any. Every portal calls it from a test.
 */
public final class ListsCheck {
  private static final Pattern SHOWN = Pattern.compile("<k:(?:list|filters) of=\"([^\"]+)\"");
  private static final String DEFINITION = "List.class";

  private ListsCheck() {}

  /**
   * Checks the lists shown by the pages below a folder.
   *
   * @param webapp the portal's {@code src/main/webapp}
   * @throws AssertionError naming everything that is wrong
   */
  public static void verify(Path webapp) {
    Set<String> problems = new TreeSet<>();
    Bundles bundles =
        new AreaFiles(ListsCheck.class.getClassLoader())
            .texts(TextsCheck.files("app/kontor/web/texts"));
    Map<String, ListShape<?>> shapes = shapes();
    for (String name : shown(webapp)) {
      ListShape<?> shape = shapes.get(name);
      if (shape == null) {
        problems.add("a page shows " + name + ", which no definition has as SHAPE");
        continue;
      }
      keys(shape)
          // the other languages have the same keys, as TextsCheck says
          .filter(key -> bundles.find(Locale.ENGLISH, key).isEmpty())
          .forEach(key -> problems.add(name + " has no text " + key));
    }
    if (!problems.isEmpty()) {
      throw new AssertionError(String.join("\n", problems));
    }
  }

  /** The shapes of all definitions of the core, which are classes called {@code ...List}. */
  private static Map<String, ListShape<?>> shapes() {
    try {
      Path core =
          Path.of(ListDefinition.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (Files.isDirectory(core)) {
        return shapes(core);
      }
      try (FileSystem jar = FileSystems.newFileSystem(core)) {
        return shapes(jar.getPath("/"));
      }
    } catch (IOException | URISyntaxException | ReflectiveOperationException e) {
      throw new IllegalStateException("the core's lists cannot be read", e);
    }
  }

  private static Map<String, ListShape<?>> shapes(Path classes)
      throws IOException, ReflectiveOperationException {
    Map<String, ListShape<?>> shapes = new TreeMap<>();
    try (Stream<Path> all = Files.walk(classes.resolve("app/kontor"))) {
      for (Path file : all.filter(path -> path.toString().endsWith(DEFINITION)).toList()) {
        String path = classes.relativize(file).toString();
        String name = path.substring(0, path.length() - ".class".length()).replace('/', '.');
        Class<?> type = Class.forName(name);
        if (ListDefinition.class.isAssignableFrom(type)
            && type.getField("SHAPE").get(null) instanceof ListShape<?> shape) {
          shapes.put(shape.name(), shape);
        }
      }
    }
    return shapes;
  }

  private static Stream<String> keys(ListShape<?> shape) {
    Stream<String> columns = shape.columns().stream().map(ListColumn::label);
    Stream<String> cells =
        Stream.of(Audience.values())
            .flatMap(audience -> shape.page(audience).stream())
            .map(ListCell::label)
            .filter(Objects::nonNull);
    Stream<String> fields = shape.filter().stream().flatMap(ListsCheck::words);
    Stream<String> actions = shape.actions().stream().map(RowAction::label);
    Stream<String> file =
        shape.file().isEmpty() ? Stream.of() : Stream.of("export." + shape.name());
    return Stream.of(columns, cells, fields, actions, file).flatMap(keys -> keys).distinct();
  }

  private static Stream<String> words(FilterField field) {
    String none = field.none();
    Stream<String> labels = Stream.of(Audience.values()).map(field::label);
    Stream<String> choices =
        Stream.of(Audience.values())
            .flatMap(audience -> field.choices(audience).stream())
            .map(FilterChoice::label)
            .filter(Phrase.class::isInstance)
            .map(said -> ((Phrase) said).key());
    return Stream.concat(
        Stream.concat(labels, choices), none == null ? Stream.of() : Stream.of(none));
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
