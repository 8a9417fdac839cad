package app.kontor.catalogue.internal;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.catalogue.Category;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CategoryTreeTest {
  private static final CategoryTree TREE =
      new CategoryTree(
          List.of(
              node(3, "D933", "FAST", "/FAST/D933/", "Bolts", 5, "bb"),
              node(4, "EMPTY", "FAST", "/FAST/EMPTY/", "Empty", 0, null),
              node(1, "FAST", null, "/FAST/", "Fasteners", 0, null),
              node(5, "NUTS", "FAST", "/FAST/NUTS/", "Nuts", 2, "aa"),
              node(2, "TOOLS", null, "/TOOLS/", "Tools", 1, null)));

  private static CategoryTree.Node node(
      long id,
      String code,
      @Nullable String parent,
      String path,
      String name,
      int items,
      @Nullable String picture) {
    return new CategoryTree.Node(
        id, code, parent, path, name, true, items, picture, 0, false, null);
  }

  @Test
  void a_category_counts_what_is_below_it_and_shows_a_picture_from_there() {
    assertThat(TREE.shown())
        .containsExactly(
            new Category("FAST", null, "Fasteners", 7, "aa"),
            new Category("TOOLS", null, "Tools", 1, null),
            new Category("D933", "FAST", "Bolts", 5, "bb"),
            new Category("NUTS", "FAST", "Nuts", 2, "aa"));
    assertThat(TREE.itemsBelow("FAST")).isEqualTo(7);
    assertThat(TREE.items()).isEqualTo(8);
  }

  @Test
  void the_way_down_begins_at_the_top() {
    assertThat(TREE.pathTo("NUTS"))
        .containsExactly(
            new Category("FAST", null, "Fasteners", 0, null),
            new Category("NUTS", "FAST", "Nuts", 0, null));
  }

  @Test
  void what_is_below_is_found_by_ids_and_an_unknown_category_has_nothing() {
    assertThat(TREE.idsBelow("FAST")).containsExactlyInAnyOrder(1L, 3L, 4L, 5L);
    assertThat(TREE.idsBelow("NO-SUCH")).isEmpty();
    assertThat(TREE.pathTo("NO-SUCH")).isEmpty();
    assertThat(TREE.itemsBelow("NO-SUCH")).isZero();
  }

  @Test
  void what_words_find_is_counted_upwards_and_what_they_do_not_find_is_left_out() {
    assertThat(TREE.of(Map.of(5L, 4, 3L, 1), Map.of()))
        .containsExactly(
            new Category("FAST", null, "Fasteners", 5, "aa"),
            new Category("D933", "FAST", "Bolts", 1, "bb"),
            new Category("NUTS", "FAST", "Nuts", 4, "aa"));
    assertThat(TREE.of(Map.of(), Map.of())).isEmpty();
    assertThat(TREE.of(Map.of(99L, 3), Map.of())).isEmpty();
  }

  @Test
  void ids_and_codes_lead_to_each_other() {
    assertThat(TREE.id("NUTS")).contains(5L);
    assertThat(TREE.id("NO-SUCH")).isEmpty();
    assertThat(TREE.find(5)).map(CategoryTree.Node::code).contains("NUTS");
    assertThat(TREE.find(99)).isEmpty();
  }
}
