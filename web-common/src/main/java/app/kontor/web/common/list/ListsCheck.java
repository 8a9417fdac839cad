package app.kontor.web.common.list;

import app.kontor.listing.BulkActions;
import app.kontor.platform.list.Audience;
import app.kontor.platform.list.FilterChoice;
import app.kontor.platform.list.FilterField;
import app.kontor.platform.list.ListCell;
import app.kontor.platform.list.ListColumn;
import app.kontor.platform.list.ListDefinition;
import app.kontor.platform.list.ListShape;
import app.kontor.platform.list.Phrase;
import app.kontor.platform.list.RowOffer;
import app.kontor.web.common.text.AreaFiles;
import app.kontor.web.common.text.Bundles;
import app.kontor.web.common.text.TextsCheck;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What must hold for the lists that the pages of a portal show: they are there, and so are words
 * for their columns and filters, and for their files if any. Every portal calls it from a test.
 */
public final class ListsCheck {
  private static final Pattern SHOWN = Pattern.compile("<k:(?:list|filters) of=\"([^\"]+)\"");
  private static final String DEFINITION = "List.class";
  private static final String ACTIONS = "Actions.class";

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
    Core core = core();
    Set<String> shown = shown(webapp);
    for (BulkActions each : core.actions()) {
      if (shown.contains(each.list())) {
        each.actions().stream()
            .flatMap(action -> Stream.of(action.label(), action.question()))
            .filter(key -> !key.isEmpty() && bundles.find(Locale.ENGLISH, key).isEmpty())
            .forEach(key -> problems.add("an action of " + each.list() + " has no text " + key));
      }
    }
    unmarkable(webapp, core).forEach(problems::add);
    Map<String, ListShape<?>> shapes = core.shapes();
    for (String name : shown) {
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

  /** What the core says of its lists. */
  private record Core(Map<String, ListShape<?>> shapes, List<BulkActions> actions) {}

  /** Definitions are classes called {@code ...List}, what is done with rows {@code ...Actions}. */
  private static Core core() {
    try {
      Path core =
          Path.of(ListDefinition.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (Files.isDirectory(core)) {
        return new Core(shapes(core), actions(core));
      }
      try (FileSystem jar = FileSystems.newFileSystem(core)) {
        return new Core(shapes(jar.getPath("/")), actions(jar.getPath("/")));
      }
    } catch (IOException | URISyntaxException | ReflectiveOperationException e) {
      throw new IllegalStateException("the core's lists cannot be read", e);
    }
  }

  private static Map<String, ListShape<?>> shapes(Path classes)
      throws IOException, ReflectiveOperationException {
    Map<String, ListShape<?>> shapes = new TreeMap<>();
    for (Class<?> type : types(classes, DEFINITION)) {
      if (ListDefinition.class.isAssignableFrom(type)
          && type.getField("SHAPE").get(null) instanceof ListShape<?> shape) {
        shapes.put(shape.name(), shape);
      }
    }
    return shapes;
  }

  /** Made without the use cases they would ask: what they say needs none. */
  private static List<BulkActions> actions(Path classes)
      throws IOException, ReflectiveOperationException {
    List<BulkActions> actions = new ArrayList<>();
    for (Class<?> type : types(classes, ACTIONS)) {
      if (BulkActions.class.isAssignableFrom(type) && !type.isInterface()) {
        Constructor<?> made = type.getConstructors()[0];
        actions.add((BulkActions) made.newInstance(new Object[made.getParameterCount()]));
      }
    }
    return actions;
  }

  private static List<Class<?>> types(Path classes, String end)
      throws IOException, ReflectiveOperationException {
    List<Class<?>> types = new ArrayList<>();
    try (Stream<Path> all = Files.walk(classes.resolve("app/kontor"))) {
      for (Path file : all.filter(path -> path.toString().endsWith(end)).toList()) {
        String path = classes.relativize(file).toString();
        String name = path.substring(0, path.length() - ".class".length()).replace('/', '.');
        types.add(Class.forName(name));
      }
    }
    return types;
  }

  private static Stream<String> keys(ListShape<?> shape) {
    Stream<String> columns = shape.columns().stream().map(ListColumn::label);
    Stream<String> cells =
        Stream.of(Audience.values())
            .flatMap(audience -> shape.page(audience).stream())
            .map(ListCell::label)
            .filter(Objects::nonNull);
    Stream<String> fields = shape.filter().stream().flatMap(ListsCheck::words);
    Stream<String> actions = shape.actions().stream().map(RowOffer::label);
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

  /** Pages of the office whose rows can be marked, with nothing to do with them. */
  private static Stream<String> unmarkable(Path webapp, Core core) {
    Set<String> lists = core.actions().stream().map(BulkActions::list).collect(Collectors.toSet());
    Path office = webapp.resolve("office");
    if (!Files.isDirectory(office)) {
      return Stream.of();
    }
    Set<String> wrong = new TreeSet<>();
    for (Path page : pages(office)) {
      String source = read(page);
      lists.stream()
          .filter(list -> source.contains("<k:list of=\"" + list + '"'))
          .filter(list -> !source.contains("<k:bulk of=\"" + list + '"'))
          .forEach(list -> wrong.add(page.getFileName() + " has no k:bulk of " + list));
    }
    return wrong.stream();
  }

  private static Set<String> shown(Path webapp) {
    Set<String> names = new TreeSet<>();
    pages(webapp).forEach(page -> names.addAll(found(read(page))));
    return names;
  }

  private static List<Path> pages(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(path -> path.toString().endsWith(".xhtml")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path page) {
    try {
      return Files.readString(page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> found(String source) {
    return SHOWN.matcher(source).results().map((MatchResult result) -> result.group(1)).toList();
  }
}
