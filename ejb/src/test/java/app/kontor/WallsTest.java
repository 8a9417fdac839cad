package app.kontor;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * No SQL through walls: a capability reads and writes its own tables. Of others it asks their
 * interfaces, or joins the views {@code v_<capability>_...} that a capability below it has
 * published in its migrations. The names are taken out of every text of every class, those of
 * entities in JPQL as well. Only the demo loader writes tables of others, in bulk.
 */
class WallsTest {
  private static final String LOADER = "demo";
  private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
  private static final Pattern CREATED = Pattern.compile("CREATE TABLE (?:IF NOT EXISTS )?(\\w+)");
  private static final Pattern PUBLISHED =
      Pattern.compile("CREATE (?:[A-Z =]+ )?VIEW (\\w+) AS\\b([^;]*);");

  /** Migrations of the time before names said the capability. */
  private static final Map<String, String> UNNAMED =
      Map.of(
          "V202611273__typed_forms.sql", "access",
          "V202611275__statement_readings.sql", "banking",
          "V202611277_1__documents_prepared_after_issue.sql", "billing",
          "V202611278__seller_texts.sql", "party");

  /** Capabilities that had another word when their migrations were written. */
  private static final Map<String, String> RENAMED = Map.of("exchange", "sharing");

  private static final JavaClasses KONTOR = ProductClasses.ALL;

  /** Owners by table and by entity. */
  private static final Map<String, String> OWNERS = owners();

  /** What a published view reads, by its name. */
  private static final Map<String, String> VIEWS = views();

  @Test
  void every_statement_stays_with_the_tables_of_its_capability() {
    TreeSet<String> breaches = new TreeSet<>();
    texts(
        (type, text) -> {
          for (String name : SqlWords.tables(text)) {
            breach(ArchitectureTest.capability(type), name)
                .ifPresent(owner -> breaches.add(type.getSimpleName() + " reads " + name));
          }
        });
    assertThat(breaches).isEmpty();
  }

  @Test
  void every_statement_says_which_table_it_is_about() {
    TreeSet<String> hidden = new TreeSet<>();
    texts(
        (type, text) -> {
          if (SqlWords.isHidden(text) && !ArchitectureTest.capability(type).equals(LOADER)) {
            hidden.add(type.getSimpleName() + ": " + text);
          }
        });
    assertThat(hidden).isEmpty();
  }

  /** So that the rule above is about all tables and not about those that the search happens on. */
  @Test
  void every_table_is_found_in_a_statement_or_an_entity() {
    TreeSet<String> unseen = new TreeSet<>(tables().keySet());
    unseen.addAll(VIEWS.keySet());
    texts((type, text) -> SqlWords.tables(text).forEach(unseen::remove));
    KONTOR.forEach(type -> unseen.removeAll(mapped(type)));
    assertThat(unseen).isEmpty();
  }

  @Test
  void an_entity_is_a_row_of_its_capability() {
    TreeSet<String> wrong = new TreeSet<>();
    for (JavaClass type : KONTOR) {
      for (String table : mapped(type)) {
        if (!ArchitectureTest.capability(type).equals(OWNERS.get(table))) {
          wrong.add(type.getSimpleName() + " is " + table);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void a_view_is_named_by_its_capability_and_shows_only_what_belongs_to_it() {
    TreeSet<String> wrong = new TreeSet<>();
    VIEWS.forEach(
        (view, query) -> {
          for (String table : SqlWords.tables(query)) {
            if (!ownerOf(view).equals(OWNERS.get(table))) {
              wrong.add(view + " shows " + table);
            }
          }
        });
    assertThat(wrong).isEmpty();
  }

  @Test
  void names_are_found_in_every_kind_of_statement() {
    assertThat(SqlWords.tables("SELECT a FROM item i JOIN item_text t ON t.item_id = i.id"))
        .containsExactly("item", "item_text");
    assertThat(SqlWords.tables("SELECT a FROM item i, partner AS p WHERE 1"))
        .containsExactly("item", "partner");
    assertThat(SqlWords.tables("INSERT IGNORE INTO stock_balance (a) SELECT b FROM item"))
        .containsExactly("stock_balance", "item");
    assertThat(SqlWords.tables("UPDATE partner SET a = 1")).containsExactly("partner");
    assertThat(SqlWords.tables("SELECT o FROM SalesOrder o JOIN FETCH o.lines"))
        .contains("SalesOrder");
    assertThat(SqlWords.tables("an update from item to item")).isEmpty();
    assertThat(SqlWords.isHidden("DELETE FROM \u0001 WHERE a")).isTrue();
    assertThat(SqlWords.isHidden("DELETE FROM item WHERE a = \u0001")).isFalse();
  }

  @Test
  void a_table_belongs_to_one_capability_and_a_view_is_read_from_above() {
    assertThat(OWNERS)
        .containsEntry("partner", "party")
        .containsEntry("seller_text", "party")
        .containsEntry("SalesOrder", "ordering");
    assertThat(breach("pricing", "partner")).contains("party");
    assertThat(breach("party", "price_list")).contains("pricing");
    assertThat(breach("party", "partner")).isEmpty();
    assertThat(breach("demo", "partner")).isEmpty();
    assertThat(breach("stock", "v_catalogue_item")).isEmpty();
    assertThat(breach("party", "v_catalogue_item")).contains("catalogue");
  }

  /** Whose a table is, if the capability must not name it. */
  private static Optional<String> breach(String capability, String name) {
    if (capability.equals(LOADER)) {
      return Optional.empty();
    }
    if (VIEWS.containsKey(name)) {
      String owner = ownerOf(name);
      List<String> storeys = ArchitectureTest.STOREYS;
      return storeys.indexOf(owner) < storeys.indexOf(capability)
          ? Optional.empty()
          : Optional.of(owner);
    }
    return Optional.ofNullable(OWNERS.get(name)).filter(owner -> !owner.equals(capability));
  }

  /** {@code v_party_partner} is party's. */
  private static String ownerOf(String view) {
    return view.split("_", 3)[1];
  }

  private interface Reading {
    void see(JavaClass type, String text);
  }

  private static void texts(Reading reading) {
    for (JavaClass type : KONTOR) {
      try (InputStream compiled = type.getSource().orElseThrow().getUri().toURL().openStream()) {
        SqlWords.texts(compiled).forEach(text -> reading.see(type, text));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The tables that a class maps. */
  private static List<String> mapped(JavaClass type) {
    List<String> tables = new ArrayList<>();
    type.tryGetAnnotationOfType(Table.class).ifPresent(table -> tables.add(table.name()));
    type.getFields()
        .forEach(
            field ->
                field
                    .tryGetAnnotationOfType(CollectionTable.class)
                    .ifPresent(table -> tables.add(table.name())));
    return tables;
  }

  private static Map<String, String> owners() {
    Map<String, String> owners = tables();
    for (JavaClass type : KONTOR) {
      if (type.isAnnotatedWith(Entity.class)) {
        owners.put(type.getSimpleName(), ArchitectureTest.capability(type));
      }
    }
    return owners;
  }

  private static Map<String, String> tables() {
    Map<String, String> tables = new TreeMap<>();
    migrations(
        (file, sql) -> {
          Matcher created = CREATED.matcher(sql);
          while (created.find()) {
            tables.put(created.group(1), capability(file));
          }
        });
    return tables;
  }

  private static Map<String, String> views() {
    Map<String, String> views = new TreeMap<>();
    migrations(
        (file, sql) -> {
          Matcher published = PUBLISHED.matcher(sql);
          while (published.find()) {
            assertThat(published.group(1)).startsWith("v_" + capability(file) + "_");
            views.put(published.group(1), published.group(2));
          }
        });
    return views;
  }

  /** A migration says in its name whose it is: {@code V<time>__<capability>_<what>.sql}. */
  private static String capability(String file) {
    String capability =
        UNNAMED.getOrDefault(file, file.substring(file.indexOf("__") + 2).split("[_.]", 2)[0]);
    String today = RENAMED.getOrDefault(capability, capability);
    assertThat(ArchitectureTest.STOREYS).as(file).contains(today);
    return today;
  }

  private static void migrations(java.util.function.BiConsumer<String, String> reading) {
    try (Stream<Path> files = Files.list(MIGRATIONS)) {
      for (Path file : files.sorted().toList()) {
        reading.accept(file.getFileName().toString(), Files.readString(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
