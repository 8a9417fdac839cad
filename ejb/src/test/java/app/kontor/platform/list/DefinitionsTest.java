package app.kontor.platform.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for all lists of the house, whoever adds one. */
class DefinitionsTest {
  private static final Path CLASSES = Path.of("target/classes");
  private static final String END = "List.class";

  /** Columns that name a company: who sees only its own rows is not told whose they are. */
  private static final Set<String> COMPANIES = Set.of("customer", "customer-number", "company");

  private static Map<String, ListShape<?>> shapes() throws IOException {
    try (Stream<Path> all = Files.walk(CLASSES.resolve("app/kontor"))) {
      List<Class<?>> types =
          all.map(path -> CLASSES.relativize(path).toString())
              .filter(path -> path.endsWith(END))
              .map(path -> path.substring(0, path.length() - ".class".length()).replace('/', '.'))
              .<Class<?>>map(DefinitionsTest::type)
              .filter(ListDefinition.class::isAssignableFrom)
              .filter(type -> !type.isInterface())
              .toList();
      return types.stream()
          .collect(
              Collectors.toMap(
                  Class::getName, DefinitionsTest::shape, (one, other) -> one, TreeMap::new));
    }
  }

  private static Class<?> type(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(name, e);
    }
  }

  private static ListShape<?> shape(Class<?> type) {
    try {
      return (ListShape<?>) type.getField("SHAPE").get(null);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(type + " tells no SHAPE", e);
    }
  }

  @Test
  void each_list_has_a_name_of_its_own() throws IOException {
    assertThat(shapes().values()).hasSizeGreaterThan(25);
    assertThat(shapes().values()).extracting(ListShape::name).doesNotHaveDuplicates();
  }

  @Test
  void a_customers_page_names_no_companies() throws IOException {
    shapes()
        .forEach(
            (name, shape) -> {
              List<String> keys = keys(shape, Audience.CUSTOMER);
              // one page for all is that of the seller's people, whose use case refuses others
              if (!keys.equals(keys(shape, Audience.STAFF))) {
                assertThat(keys).as(name).doesNotContainAnyElementsOf(COMPANIES);
              }
            });
  }

  @Test
  void each_list_has_a_page_and_a_filter_of_fields_with_different_keys() throws IOException {
    shapes()
        .forEach(
            (name, shape) -> {
              assertThat(shape.page(Audience.STAFF)).as(name).isNotEmpty();
              assertThat(shape.filter())
                  .as(name)
                  .extracting(FilterField::key)
                  .doesNotHaveDuplicates()
                  .doesNotContain("page");
            });
  }

  @Test
  void a_page_says_each_thing_once() throws IOException {
    for (Audience audience : Audience.values()) {
      shapes()
          .forEach(
              (name, shape) -> assertThat(keys(shape, audience)).as(name).doesNotHaveDuplicates());
    }
  }

  @Test
  void what_is_done_with_a_row_stands_at_its_end_and_in_no_file() throws IOException {
    shapes()
        .forEach(
            (name, shape) -> {
              List<String> keys =
                  shape.page(Audience.STAFF).stream().map(ListCell::column).toList();
              if (keys.contains("actions")) {
                assertThat(keys).as(name).endsWith("actions");
              }
              assertThat(shape.file())
                  .as(name)
                  .extracting(ListColumn::kind)
                  .doesNotContain(ColumnKind.ACTIONS);
            });
  }

  private static List<String> keys(ListShape<?> shape, Audience audience) {
    return shape.page(audience).stream()
        .flatMap(cell -> Stream.concat(Stream.of(cell.column()), cell.below().stream()))
        .toList();
  }
}
