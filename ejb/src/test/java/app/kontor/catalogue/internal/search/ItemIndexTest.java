package app.kontor.catalogue.internal.search;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.catalogue.internal.search.SearchedItem.Place;
import app.kontor.catalogue.internal.search.SearchedItem.Text;
import app.kontor.catalogue.internal.search.Sought.Order;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ItemIndexTest {
  private static final Place TOOLS = new Place(1, Map.of("de", "Werkzeuge", "en", "Tools"));
  private static final Place SCREWS = new Place(2, Map.of("de", "Schrauben", "en", "Screws"));

  private final ItemIndex index = new ItemIndex(List.of("pl", "de", "en"));

  @AfterEach
  void close() {
    index.close();
  }

  /** Items 1, 2, 3, ... with these names in German and Polish. */
  private void has(String... names) {
    List<SearchedItem> items = new ArrayList<>();
    for (String name : names) {
      items.add(
          item(items.size() + 1, "N-" + (char) ('A' + items.size()), name, "", List.of(TOOLS)));
    }
    index.put(items);
    index.show();
  }

  private static SearchedItem item(
      long id, String number, String name, String description, List<Place> path) {
    Text text = new Text(name, description);
    return new SearchedItem(id, "r1", number, null, null, path, Map.of("de", text, "pl", text));
  }

  private List<Long> found(String text) {
    return found(text, "de", null, Order.RELEVANCE);
  }

  private List<Long> found(String text, String language, @Nullable Long within, Order order) {
    return index.find(new Sought(text, language, within, order, 0, 100)).ids();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "schraube | Schraube DIN 912",
        "schraube | Holzschraube verzinkt",
        "schraube | Schraubendreher",
        "SCHLÜSSEL | Ringschlussel 13",
        "schluessel | Ringschlüssel 13",
        "sruba | Śruba M8",
        "śruba m8 | Sruba M8 x 30",
        "30 | Śruba M8x30",
        "30 | Rohr 30 mm",
        "m8x30 | Śruba M8 × 30 A2",
        "m8*30 | Śruba M8×30",
        "2,5 | Klucz 2.5 mm",
        "1/2\" | Nasadka 1/2”",
        "rot | Kabel rot",
        "8.8 a2 | Śruba 8.8 M8, A2",
        "schrauben dreher | Schraubendreher",
        "holzschrauben | Holzschraube",
        "edelstahlschraube | Schraube Edelstahl",
        "zylinderschruabe | Zylinderschraube"
      })
  void a_name_is_found_by_its_words_however_they_are_written(String typed, String name) {
    has(name);
    assertThat(found(typed)).containsExactly(1L);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "rot | Schrotthammer",
        "30 | Śruba M8x130",
        "30 | Rohr 130 mm",
        "m8x30 | Scheibe gelb",
        "2,5 | Klucz 12.5 mm",
        "xyzzy | Schraube"
      })
  void a_short_word_or_a_figure_inside_another_is_not_found(String typed, String name) {
    has(name);
    assertThat(found(typed)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "schraube | Schraube DIN 912 | Holzschraube verzinkt",
        "schraube | Holzschraube verzinkt | Schraubendreher",
        "2,5 | Klucz 2,5 mm | Klucz 2,5x40 mm",
        "m8 | Śruba M8 | Śruba M8x30",
        "rot | Kabel rot | Rotor",
        "schraube rot | Schraube rot | Schraube Rotor",
        "schraubendreher ph2 | Schraubendreher PH2x100 | Bit Schraubendreher PH2x25"
      })
  void the_name_that_says_what_was_typed_comes_first(String typed, String first, String second) {
    has(second, first);
    assertThat(found(typed)).startsWith(2L);
  }

  @Test
  void numbers_come_before_names_and_names_before_descriptions() {
    index.put(
        List.of(
            item(1, "X-1", "Zange", "für Schraube und Hammer", List.of()),
            item(2, "X-2", "Hammer", "", List.of()),
            item(3, "HAMMER-1", "Zange", "", List.of()),
            item(4, "HAMMER", "Zange", "", List.of())));
    index.show();
    assertThat(found("hammer")).containsExactly(4L, 2L, 3L, 1L);
    assertThat(found("hammer 1")).startsWith(3L);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"AB-1234-XY", "ab1234xy", "ab 1234 xy", "AB-12", "1234-XY", "1234", "34xy"})
  void a_number_is_found_whole_and_partly_with_and_without_hyphens(String typed) {
    index.put(List.of(item(1, "AB-1234-XY", "Zange", "", List.of())));
    index.show();
    assertThat(found(typed).size()).isEqualTo(typed.equals("34xy") ? 0 : 1);
  }

  @Test
  void of_equals_what_is_available_comes_first_then_the_smaller_size() {
    has("Schraube M10x20", "Schraube M8x20", "Schraube M8x100", "Schraube M8x20");
    assertThat(found("schraube")).containsExactly(2L, 4L, 3L, 1L);
    index.available(Set.of(1L, 3L));
    index.show();
    assertThat(found("schraube")).containsExactly(3L, 1L, 2L, 4L);
    Sought untold =
        new Sought("schraube", "de", null, Map.of(), false, false, Order.RELEVANCE, 0, 10);
    assertThat(index.find(untold).ids())
        .as("who is told nothing of stock learns nothing from the order")
        .containsExactly(2L, 4L, 3L, 1L);
    assertThat(found("schraube", "de", null, Order.NAME)).containsExactly(2L, 4L, 3L, 1L);
    assertThat(found("schraube", "de", null, Order.NUMBER)).containsExactly(1L, 2L, 3L, 4L);
  }

  @Test
  void words_are_counted_by_category_and_looked_for_within_one() {
    index.put(
        List.of(
            item(1, "A", "Schraube", "", List.of(TOOLS, SCREWS)),
            item(2, "B", "Schraube", "", List.of(TOOLS)),
            item(3, "C", "Feile", "", List.of(TOOLS))));
    index.show();
    assertThat(index.categories("schraube", "de", OwnItems.NONE)).isEqualTo(Map.of(1L, 1, 2L, 1));
    assertThat(found("schraube", "de", 1L, Order.RELEVANCE)).containsExactlyInAnyOrder(1L, 2L);
    assertThat(found("schraube", "de", 2L, Order.RELEVANCE)).containsExactly(1L);
    assertThat(found("schraube", "de", 9L, Order.RELEVANCE)).isEmpty();
    assertThat(found("werkzeuge")).containsExactlyInAnyOrder(1L, 2L, 3L);
  }

  @Test
  void pages_are_cut_out_of_all_and_the_total_is_that_of_all() {
    String[] names = new String[100];
    for (int i = 0; i < names.length; i++) {
      names[i] = "Schraube M" + (i + 1);
    }
    has(names);
    for (int offset : List.of(0, 24, 72, 96, 120)) {
      Sought.Found page =
          index.find(new Sought("schraube", "de", null, Order.RELEVANCE, offset, 24));
      assertThat(page.total()).isEqualTo(100);
      assertThat(page.ids()).hasSize(Math.max(0, Math.min(24, 100 - offset)));
      if (!page.ids().isEmpty()) {
        assertThat(page.ids().get(0)).isEqualTo(offset + 1);
      }
    }
  }

  @Test
  void what_was_changed_is_found_as_it_is_now_and_what_was_taken_out_no_more() {
    has("Schraube", "Feile");
    assertThat(index.revision(1)).isEqualTo(Optional.of("r1"));
    index.put(List.of(item(1, "N-A", "Zange", "", List.of())));
    index.remove(List.of(2L, 99L));
    assertThat(found("schraube")).containsExactly(1L);
    index.show();
    assertThat(found("schraube")).isEmpty();
    assertThat(found("zange")).containsExactly(1L);
    assertThat(found("feile")).isEmpty();
    assertThat(index.revision(2)).isEmpty();
    assertThat(index.size()).isEqualTo(1);
  }

  @Test
  void the_readers_language_comes_first_and_others_are_found_too() {
    index.put(
        List.of(
            new SearchedItem(
                1, "r", "A", null, null, List.of(), Map.of("en", new Text("Kant bolt", ""))),
            new SearchedItem(
                2, "r", "B", null, null, List.of(), Map.of("de", new Text("Kant", "")))));
    index.show();
    assertThat(found("kant", "de", null, Order.RELEVANCE)).containsExactly(2L, 1L);
    assertThat(found("kant", "en", null, Order.RELEVANCE)).containsExactly(1L, 2L);
  }

  private static SearchedItem variant(long id, String size) {
    Text text = new Text("Schraube " + size, "Schrauben DIN 933");
    return new SearchedItem(
        id,
        "r",
        "F-" + size,
        null,
        null,
        null,
        List.of(TOOLS),
        List.of(),
        Map.of("de", text, "pl", text),
        Map.of(1L, size.substring(0, size.indexOf('x'))),
        new SearchedItem.Family(90, "DIN 933"));
  }

  private void hasAFamily() {
    index.put(
        List.of(
            variant(1, "M8x30"),
            variant(2, "M8x40"),
            variant(3, "M10x30"),
            item(4, "N-4", "Schraube lose", "", List.of(TOOLS))));
    index.show();
  }

  @Test
  void a_family_is_shown_once_where_words_meet_several_variants_equally_well() {
    hasAFamily();
    assertThat(found("schraube")).containsExactlyInAnyOrder(90L, 4L);
    assertThat(found("schraube m8")).startsWith(90L).doesNotContain(1L, 2L);
    assertThat(found("din933")).as("the family's number").containsExactly(90L);
    Sought all = new Sought("schraube", "de", null, Order.RELEVANCE, 0, 100);
    assertThat(index.find(all).total()).isEqualTo(2);
    assertThat(
            index.categories("schraube", "de", OwnItems.NONE).values().stream()
                .mapToInt(i -> i)
                .sum())
        .isEqualTo(2);
    assertThat(found("schraube", "de", null, Order.NUMBER)).containsExactly(90L, 4L);
  }

  @Test
  void words_that_name_one_size_find_that_variant() {
    hasAFamily();
    assertThat(found("M8x30")).startsWith(1L).doesNotContain(90L);
    assertThat(found("schraube m10 x 30")).startsWith(3L).doesNotContain(90L);
    assertThat(found("F-M8x40")).startsWith(2L).doesNotContain(90L);
  }

  @Test
  void a_variant_that_is_alone_among_what_is_chosen_stands_for_itself() {
    hasAFamily();
    Sought narrowed = new Sought(null, "de", null, Map.of(1L, Set.of("M10")), Order.NUMBER, 0, 10);
    assertThat(index.find(narrowed).ids()).containsExactly(3L);
    Sought both = new Sought(null, "de", null, Map.of(1L, Set.of("M8")), Order.NUMBER, 0, 10);
    assertThat(index.find(both).ids()).containsExactly(90L);
    assertThat(index.facets(both).get(1L)).containsEntry("M8", 2).containsEntry("M10", 1);
  }

  @Test
  void each_variant_stands_for_itself_where_items_are_entered() {
    hasAFamily();
    Sought each = new Sought("schraube", "de", null, Map.of(), true, true, Order.RELEVANCE, 0, 10);
    assertThat(index.find(each).ids()).containsExactlyInAnyOrder(1L, 2L, 3L, 4L);
    assertThat(index.find(each).total()).isEqualTo(4);
  }

  @Test
  void gtin_and_maker_are_found() {
    index.put(
        List.of(
            new SearchedItem(
                1,
                "r",
                "A",
                "5901234123457",
                "Norwid",
                List.of(),
                Map.of("de", new Text("Zange", "")))));
    index.show();
    assertThat(found("5901234123457")).containsExactly(1L);
    assertThat(found("590 1234 123457")).containsExactly(1L);
    assertThat(found("05901234123457")).containsExactly(1L);
    assertThat(found("5901234")).containsExactly(1L);
    assertThat(found("norwid zange")).containsExactly(1L);
  }

  @Test
  void who_asks_for_a_size_that_is_not_there_is_shown_the_thing_and_nothing_else_of_that_size() {
    has("Hammer 300 g", "Hammer 500 g", "Zange 700 g");
    assertThat(found("hammer 700 g")).containsExactlyInAnyOrder(1L, 2L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "%", "\"", "*:*", "name_de:x OR", "\\", "(", "\t"})
  void whatever_is_typed_is_no_language_of_queries(String text) {
    has("Schraube");
    assertThat(found(text)).isEmpty();
  }

  @Test
  void an_empty_index_finds_nothing() {
    index.show();
    assertThat(found("schraube")).isEmpty();
    assertThat(index.categories("schraube", "de", OwnItems.NONE)).isEmpty();
  }

  @Test
  void what_who_asks_calls_so_comes_first_and_for_nobody_else() {
    has("Schraube M8", "Schraube M10", "Schraube M12");
    List<Long> others = found("schraube");
    Long last = others.get(others.size() - 1);
    OwnItems own = new OwnItems(List.of(last), List.of());
    Sought asked =
        new Sought("schraube", "de", null, Map.of(), false, true, Order.RELEVANCE, 0, 100, own);
    assertThat(index.find(asked).ids())
        .startsWith(last)
        .containsExactlyInAnyOrderElementsOf(others);
    assertThat(found("schraube")).isEqualTo(others);

    Sought unknown =
        new Sought("xqz-77", "de", null, Map.of(), false, true, Order.RELEVANCE, 0, 100, own);
    assertThat(index.find(unknown).ids()).containsExactly(last);
    assertThat(index.find(unknown).total()).isEqualTo(1);
    assertThat(found("xqz-77")).isEmpty();
    assertThat(index.categories("xqz-77", "de", own)).hasSize(1);
    assertThat(index.categories("xqz-77", "de", OwnItems.NONE)).isEmpty();
  }
}
