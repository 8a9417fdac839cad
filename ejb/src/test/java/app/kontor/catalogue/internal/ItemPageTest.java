package app.kontor.catalogue.internal;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.catalogue.ItemQuery;
import app.kontor.catalogue.ItemQuery.Order;
import app.kontor.platform.data.PageRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which way a page of the catalogue is read, in which order, and what it never does. */
class ItemPageTest {
  private static final Locale POLISH = Locale.forLanguageTag("pl");
  private static final PageRequest FIRST = PageRequest.first(24);
  private static final CategoryTree TREE = tree(10, 990);

  /** A category {@code FEW} with one below it, {@code REST}, and {@code NONE} without items. */
  private static CategoryTree tree(int few, int rest) {
    return new CategoryTree(
        List.of(
            node(31, "FEW", null, "/FEW/", few - 1),
            node(12, "BELOW", "FEW", "/FEW/BELOW/", 1),
            node(5, "NONE", null, "/NONE/", 0),
            node(7, "REST", null, "/REST/", rest)));
  }

  private static CategoryTree.Node node(
      long id, String code, @Nullable String parent, String path, int items) {
    return new CategoryTree.Node(id, code, parent, path, code, true, items, null, 0, false, null);
  }

  private static ItemPage page(String text, @Nullable String category, Order order) {
    return page(text, category, order, FIRST, Locale.ENGLISH);
  }

  private static ItemPage page(
      String text, @Nullable String category, Order order, PageRequest page, Locale language) {
    return new ItemPage(new ItemQuery(text, category, order), page, TREE, language);
  }

  private static String all(Order order, Locale language) {
    return page("", null, order, FIRST, language).sql();
  }

  @Test
  void without_a_text_items_are_read_in_the_order_of_an_index() {
    assertThat(all(Order.NUMBER, Locale.ENGLISH))
        .contains("FORCE INDEX (item_shown_list)")
        .endsWith(" ORDER BY i.number, i.id LIMIT 24 OFFSET 0");
    assertThat(all(Order.NAME, Locale.ENGLISH))
        .contains("FORCE INDEX (item_text_by_name) STRAIGHT_JOIN")
        .endsWith(" ORDER BY t.name, i.id LIMIT 24 OFFSET 0");
  }

  @ParameterizedTest
  @CsvSource({"pl, name_polish", "de, name", "en, name", "en-US, name"})
  void names_are_read_in_the_order_of_the_readers_alphabet(String language, String column) {
    Locale reader = Locale.forLanguageTag(language);

    assertThat(all(Order.NAME, reader))
        .contains("(item_text_by_" + column + ")")
        .contains("ORDER BY t." + column + ", ");
    assertThat(all(Order.NUMBER, reader)).doesNotContain("item_text");
  }

  @Test
  void without_a_text_nothing_is_relevant_and_numbers_give_the_order() {
    assertThat(all(Order.RELEVANCE, POLISH)).isEqualTo(all(Order.NUMBER, POLISH));
    assertThat(page("", null, Order.RELEVANCE).order()).isEqualTo(" ORDER BY i.number, i.id");
    assertThat(page(" \t", null, Order.RELEVANCE).sql()).isEqualTo(all(Order.NUMBER, POLISH));
  }

  @ParameterizedTest
  @EnumSource(Order.class)
  void nothing_is_counted_for_the_counts_are_kept(Order order) {
    assertThat(page("", null, order).sql()).doesNotContain("COUNT(");
    assertThat(page("", "FEW", order).sql()).doesNotContain("COUNT(");
  }

  @ParameterizedTest
  @EnumSource(Order.class)
  void only_active_items_of_the_seller_are_shown_and_the_page_is_cut(Order order) {
    PageRequest third = new PageRequest(48, 24);
    for (@Nullable String category : new @Nullable String[] {null, "FEW", "REST"}) {
      assertThat(page("", category, order, third, POLISH).sql())
          .contains(" WHERE i.seller_id = ?1 AND i.active = TRUE")
          .endsWith(" LIMIT 24 OFFSET 48");
    }
  }

  @ParameterizedTest
  @EnumSource(Order.class)
  void the_order_of_rows_is_the_same_each_time_for_an_id_has_the_last_word(Order order) {
    assertThat(page("", null, order).order()).endsWith(", i.id");
    assertThat(page("", null, order).sql()).contains(", i.id LIMIT");
  }

  /** A page of 24 from the start of 1,000 items passes so many items on its way. */
  @ParameterizedTest
  @CsvSource({
    "0, 1, 10, 100, true",
    "0, 1, 10, 99, false",
    "0, 1, 11, 100, false",
    "0, 24, 10, 1000, true",
    "0, 24, 154, 1000, true",
    "0, 24, 155, 1000, false",
    "976, 24, 155, 1000, true",
    "976, 24, 1000, 1000, true",
    "0, 24, 1000, 1000, false",
    "0, 24, 160000, 160000, false",
    "0, 24, 1959, 160000, true",
    "0, 24, 1960, 160000, false"
  })
  void a_category_is_read_whole_when_that_is_less_than_what_would_be_passed_by(
      int offset, int limit, int few, int total, boolean whole) {
    ItemPage page =
        new ItemPage(
            new ItemQuery("", "FEW", Order.NAME),
            new PageRequest(offset, limit),
            tree(few, total - few),
            Locale.ENGLISH);

    assertThat(page.sql().contains("FORCE INDEX (item_category_shown_list)")).isEqualTo(whole);
    assertThat(page.sql().contains("STRAIGHT_JOIN")).isEqualTo(!whole);
  }

  /** The category has one below it, so that twice the page is read and put in order. */
  @ParameterizedTest
  @CsvSource({
    "0, 9, 18, 160000, true",
    "0, 9, 17, 160000, false",
    "0, 24, 1959, 160000, true",
    "0, 24, 100000, 160000, true",
    "976, 24, 2000, 160000, true",
    "976, 24, 1999, 160000, false"
  })
  void by_number_the_first_of_each_category_are_put_in_order_together(
      int offset, int limit, int few, int total, boolean merged) {
    ItemPage page =
        new ItemPage(
            new ItemQuery("", "FEW", Order.NUMBER),
            new PageRequest(offset, limit),
            tree(few, total - few),
            Locale.ENGLISH);

    assertThat(page.sql().contains(" UNION ALL ")).isEqualTo(merged);
    if (merged) {
      assertThat(page.sql())
          .contains("i.category_id = 12 ORDER BY i.number, i.id LIMIT " + (offset + limit) + ")")
          .contains("i.category_id = 31 ORDER BY i.number, i.id LIMIT " + (offset + limit) + ")")
          .endsWith(") i ORDER BY i.number, i.id LIMIT " + limit + " OFFSET " + offset);
    }
  }

  /** Of more categories than a page passes items by, the way through all items is the shorter. */
  @Test
  void nearly_all_items_in_many_categories_are_read_in_the_order_of_all() {
    List<CategoryTree.Node> nodes = new ArrayList<>();
    nodes.add(node(1, "ALL", null, "/ALL/", 0));
    for (int i = 0; i < 50; i++) {
      nodes.add(node(100 + i, "N" + i, "ALL", "/ALL/N" + i + "/", 1000));
    }
    ItemPage page =
        new ItemPage(
            new ItemQuery("", "ALL", Order.NUMBER), FIRST, new CategoryTree(nodes), POLISH);

    assertThat(page.sql()).contains("FORCE INDEX (item_shown_list)").doesNotContain("UNION");
  }

  @Test
  void few_by_name_are_read_by_category_with_their_texts() {
    assertThat(page("", "FEW", Order.NAME, FIRST, POLISH).sql())
        .contains("FORCE INDEX (item_category_shown_list) LEFT JOIN item_text t")
        .endsWith(
            " ORDER BY t.name_polish IS NULL, t.name_polish, i.number, i.id LIMIT 24 OFFSET 0");
    assertThat(page("", "REST", Order.NAME, FIRST, POLISH).sql())
        .contains("FORCE INDEX (item_text_by_name_polish) STRAIGHT_JOIN");
  }

  @Test
  void a_category_is_asked_for_with_all_below_it_by_sorted_ids() {
    assertThat(page("", "FEW", Order.NUMBER).sql()).contains(" AND i.category_id IN (12,31)");
    assertThat(page("", "BELOW", Order.NUMBER).sql()).contains(" AND i.category_id IN (12)");
    assertThat(all(Order.NUMBER, POLISH)).doesNotContain("category_id");
  }

  @ParameterizedTest
  @CsvSource({"FEW, 10", "BELOW, 1", "REST, 990", "NONE, 0", "GONE, 0", ", 1000"})
  void how_many_there_are_is_known_beforehand(@Nullable String category, long items) {
    assertThat(page("", category, Order.NUMBER).kept()).isEqualTo(items);
  }

  @ParameterizedTest
  @CsvSource({"GONE, true", "few, true", "'', true", "NONE, false", "FEW, false", ", false"})
  void a_category_that_is_not_there_has_an_empty_page(@Nullable String category, boolean empty) {
    assertThat(page("", category, Order.NUMBER).isEmpty()).isEqualTo(empty);
  }

  @ParameterizedTest
  @ValueSource(strings = {"FEW' OR 1=1", "12) OR (1=1", "/FEW/"})
  void a_categorys_code_is_looked_up_and_never_a_part_of_the_statement(String code) {
    ItemPage page = page("", code, Order.NUMBER);

    assertThat(page.isEmpty()).isTrue();
    assertThat(page.sql()).doesNotContain("1=1").doesNotContain(code);
  }

  @ParameterizedTest
  @EnumSource(Order.class)
  void a_page_without_a_text_asks_for_seller_and_language_alone(Order order) {
    for (@Nullable String category : new @Nullable String[] {null, "FEW", "REST"}) {
      ItemPage page = page("", category, order);
      assertThat(List.of(1, 2)).containsAll(marks(page.sql()));
    }
  }

  private static TreeSet<Integer> marks(String sql) {
    TreeSet<Integer> marks = new TreeSet<>();
    Matcher found = Pattern.compile("\\?(\\d+)").matcher(sql);
    while (found.find()) {
      marks.add(Integer.valueOf(found.group(1)));
    }
    return marks;
  }
}
