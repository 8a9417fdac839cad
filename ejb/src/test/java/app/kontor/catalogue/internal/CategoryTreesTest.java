package app.kontor.catalogue.internal;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.catalogue.Category;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every tree of categories, however it has grown. */
class CategoryTreesTest {

  /** Categories with codes that begin alike, some without items, in the order of their names. */
  private static List<CategoryTree.Node> grown(long seed) {
    Random random = new Random(seed);
    List<CategoryTree.Node> nodes = new ArrayList<>();
    int size = 1 + random.nextInt(25);
    for (int i = 0; i < size; i++) {
      CategoryTree.@Nullable Node parent =
          nodes.isEmpty() || random.nextInt(4) == 0
              ? null
              : nodes.get(random.nextInt(nodes.size()));
      String code = "C" + i;
      nodes.add(
          new CategoryTree.Node(
              100 + i,
              code,
              parent == null ? null : parent.code(),
              (parent == null ? "/" : parent.path()) + code + "/",
              "Name " + random.nextInt(50),
              random.nextBoolean(),
              random.nextInt(3) == 0 ? 0 : random.nextInt(40),
              random.nextInt(3) == 0 ? null : Integer.toHexString(random.nextInt()),
              0,
              false,
              null));
    }
    Collections.shuffle(nodes, random);
    nodes.sort(Comparator.comparing(CategoryTree.Node::name));
    return nodes;
  }

  private static Map<String, CategoryTree.Node> byCode(List<CategoryTree.Node> nodes) {
    Map<String, CategoryTree.Node> byCode = new HashMap<>();
    nodes.forEach(node -> byCode.put(node.code(), node));
    return byCode;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void the_tops_count_every_item_once(long seed) {
    CategoryTree tree = new CategoryTree(grown(seed));

    assertThat(
            tree.shown().stream()
                .filter(category -> category.parentCode() == null)
                .mapToLong(Category::itemCount)
                .sum())
        .isEqualTo(tree.items());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void a_category_counts_its_own_items_and_those_of_the_next_below(long seed) {
    List<CategoryTree.Node> nodes = grown(seed);
    CategoryTree tree = new CategoryTree(nodes);
    for (CategoryTree.Node node : nodes) {
      long below =
          nodes.stream()
              .filter(other -> node.code().equals(other.parent()))
              .mapToLong(other -> tree.itemsBelow(other.code()))
              .sum();
      assertThat(tree.itemsBelow(node.code())).as(node.path()).isEqualTo(node.items() + below);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void those_with_items_are_shown_after_the_one_above_and_siblings_by_name(long seed) {
    List<CategoryTree.Node> nodes = grown(seed);
    CategoryTree tree = new CategoryTree(nodes);
    List<String> shown = tree.shown().stream().map(Category::code).toList();

    assertThat(shown)
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(
            nodes.stream()
                .map(CategoryTree.Node::code)
                .filter(code -> tree.itemsBelow(code) > 0)
                .toList());
    Map<String, String> latest = new HashMap<>();
    for (Category category : tree.shown()) {
      String above = Objects.requireNonNullElse(category.parentCode(), "");
      if (!above.isEmpty()) {
        assertThat(shown.indexOf(above)).isNotNegative().isLessThan(shown.indexOf(category.code()));
      }
      String before = latest.put(above, category.name());
      assertThat(category.name()).isGreaterThanOrEqualTo(before == null ? "" : before);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void the_way_down_to_a_category_names_the_codes_of_its_path(long seed) {
    List<CategoryTree.Node> nodes = grown(seed);
    CategoryTree tree = new CategoryTree(nodes);
    for (CategoryTree.Node node : nodes) {
      List<Category> way = tree.pathTo(node.code());
      assertThat("/" + String.join("/", way.stream().map(Category::code).toList()) + "/")
          .isEqualTo(node.path());
      assertThat(way.get(0).parentCode()).isNull();
      assertThat(way).allMatch(category -> category.itemCount() == 0);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void what_lies_below_has_the_category_on_its_way_and_nothing_else_has(long seed) {
    List<CategoryTree.Node> nodes = grown(seed);
    CategoryTree tree = new CategoryTree(nodes);
    for (CategoryTree.Node node : nodes) {
      assertThat(tree.idsBelow(node.code()))
          .as(node.path())
          .containsExactlyInAnyOrderElementsOf(
              nodes.stream()
                  .filter(
                      other ->
                          tree.pathTo(other.code()).stream()
                              .anyMatch(above -> above.code().equals(node.code())))
                  .map(CategoryTree.Node::id)
                  .toList());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void a_picture_is_one_from_the_category_or_below_and_shown_if_there_is_one(long seed) {
    List<CategoryTree.Node> nodes = grown(seed);
    Map<String, CategoryTree.Node> byCode = byCode(nodes);
    for (Category category : new CategoryTree(nodes).shown()) {
      String path = Objects.requireNonNull(byCode.get(category.code())).path();
      List<String> pictures = new ArrayList<>();
      for (CategoryTree.Node node : nodes) {
        String picture = node.picture();
        if (node.path().startsWith(path) && picture != null) {
          pictures.add(picture);
        }
      }
      if (pictures.isEmpty()) {
        assertThat(category.picture()).isNull();
      } else {
        assertThat(category.picture()).isIn(pictures);
      }
    }
  }

  @Test
  void codes_that_begin_alike_are_different_categories() {
    CategoryTree tree =
        new CategoryTree(
            List.of(
                new CategoryTree.Node(
                    1, "FAST", null, "/FAST/", "a", true, 1, null, 0, false, null),
                new CategoryTree.Node(
                    2, "FASTENERS", null, "/FASTENERS/", "b", true, 2, null, 0, false, null),
                new CategoryTree.Node(
                    3,
                    "FAST-2",
                    "FASTENERS",
                    "/FASTENERS/FAST-2/",
                    "c",
                    true,
                    4,
                    null,
                    0,
                    false,
                    null)));

    assertThat(tree.idsBelow("FAST")).containsExactly(1L);
    assertThat(tree.itemsBelow("FASTENERS")).isEqualTo(6);
    assertThat(tree.pathTo("FAST-2"))
        .extracting(Category::code)
        .containsExactly("FASTENERS", "FAST-2");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, true",
    "1, 0, false",
    "1, 1, true",
    "2, 1, true",
    "3, 1, false",
    "3, 2, true",
    "10, 4, false",
    "10, 5, true"
  })
  void a_catalogue_is_kept_in_a_language_that_half_of_its_categories_are_named_in(
      int categories, int named, boolean kept) {
    List<CategoryTree.Node> nodes = new ArrayList<>();
    for (int i = 0; i < categories; i++) {
      nodes.add(
          new CategoryTree.Node(
              i, "C" + i, null, "/C" + i + "/", "n", i < named, 1, null, 0, false, null));
    }

    assertThat(new CategoryTree(nodes).isNamed()).isEqualTo(kept);
  }

  @Test
  void a_seller_without_categories_has_an_empty_tree() {
    CategoryTree tree = new CategoryTree(List.of());

    assertThat(tree.shown()).isEmpty();
    assertThat(tree.items()).isZero();
    assertThat(tree.pathTo("")).isEmpty();
  }

  @Test
  void a_tree_does_not_change_with_the_list_it_was_made_of() {
    List<CategoryTree.Node> nodes = new ArrayList<>(grown(5));
    CategoryTree tree = new CategoryTree(nodes);
    long items = tree.items();
    nodes.clear();

    assertThat(tree.items()).isEqualTo(items);
  }
}
