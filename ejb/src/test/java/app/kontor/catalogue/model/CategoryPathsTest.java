package app.kontor.catalogue.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.catalogue.CategoryData;
import app.kontor.catalogue.CategoryWords;
import app.kontor.platform.model.Persisted;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which categories lie within which, however deep the tree and however alike the codes. */
class CategoryPathsTest {

  /** A tree as it grew, each category with the one it was put below. */
  private static final class Grown {
    private final List<ItemCategory> all = new ArrayList<>();
    private final Map<ItemCategory, @Nullable ItemCategory> above = new HashMap<>();

    Grown(long seed) {
      Random random = new Random(seed);
      for (int i = 0; i < 20; i++) {
        @Nullable ItemCategory parent =
            all.isEmpty() || random.nextInt(5) == 0 ? null : all.get(random.nextInt(all.size()));
        // codes such as C and CC, whose paths begin alike
        ItemCategory category =
            new ItemCategory(1, "C".repeat(1 + i), parent, Map.of("en", "Name " + i));
        all.add(Persisted.as(category, 10 + i, 0));
        above.put(category, parent);
      }
    }

    /** The category and all above it, from the root. */
    List<ItemCategory> wayTo(ItemCategory category) {
      List<ItemCategory> way = new ArrayList<>();
      for (ItemCategory at = category; at != null; at = above.get(at)) {
        way.add(0, at);
      }
      return way;
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void a_category_lies_within_those_on_its_way_and_no_others(long seed) {
    Grown tree = new Grown(seed);
    for (ItemCategory one : tree.all) {
      for (ItemCategory other : tree.all) {
        assertThat(one.isWithin(other))
            .as("%s within %s", one.path(), other.path())
            .isEqualTo(tree.wayTo(one).contains(other));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void the_paths_down_to_a_category_are_those_of_the_ones_above_it(long seed) {
    Grown tree = new Grown(seed);
    for (ItemCategory category : tree.all) {
      assertThat(ItemCategory.pathsDownTo(category.path()))
          .containsExactlyElementsOf(
              tree.wayTo(category).stream().map(ItemCategory::path).toList());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void a_view_names_the_one_above_by_its_code(long seed) {
    Grown tree = new Grown(seed);
    for (ItemCategory category : tree.all) {
      ItemCategory parent = tree.above.get(category);
      assertThat(category.view(Locale.ENGLISH, Locale.ENGLISH).parentCode())
          .isEqualTo(parent == null ? null : parent.view(Locale.ENGLISH, Locale.ENGLISH).code());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/, ''",
    "'', ''",
    "/A/, /A/",
    "/A/B/, /A/ /A/B/",
    "/A/B/C/D/, /A/ /A/B/ /A/B/C/ /A/B/C/D/",
    "/FAST/FAST/, /FAST/ /FAST/FAST/"
  })
  void a_path_tells_the_paths_above_it(String path, String paths) {
    assertThat(String.join(" ", ItemCategory.pathsDownTo(path))).isEqualTo(paths);
  }

  @Test
  void nothing_of_another_seller_lies_within_even_under_the_same_codes() {
    ItemCategory ours = new ItemCategory(1, "BOLTS", null, Map.of("en", "Bolts"));
    ItemCategory theirs = new ItemCategory(2, "BOLTS", null, Map.of("en", "Bolts"));

    assertThat(ours.path()).isEqualTo(theirs.path());
    assertThat(ours.isWithin(theirs)).isFalse();
    assertThat(theirs.isWithin(ours)).isFalse();
    assertThatThrownBy(() -> new ItemCategory(1, "HEX", theirs, Map.of("en", "Hexagon")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "pl de en, pl, en, pl",
    "pl de en, de-CH, pl, de",
    "pl de, en, de, de",
    "pl de, fr, en, de",
    "pl, en, de, pl"
  })
  void after_renaming_only_the_new_names_are_known(
      String languages, String reader, String sellers, String named) {
    ItemCategory category =
        new ItemCategory(1, "X", null, Map.of("pl", "alt", "de", "alt", "en", "alt", "fr", "alt"));
    Map<String, String> names = new HashMap<>();
    for (String language : languages.split(" ", -1)) {
      names.put(language, "name " + language);
    }
    rename(category, names);
    names.clear();

    assertThat(category.name(Locale.forLanguageTag(reader), Locale.forLanguageTag(sellers)))
        .isEqualTo("name " + named);
  }

  @Test
  void a_category_that_lost_all_names_is_called_by_its_code() {
    ItemCategory category = new ItemCategory(1, "BOLTS", null, Map.of("en", "Bolts"));
    rename(category, Map.of());

    assertThat(category.name(Locale.ENGLISH, Locale.GERMAN)).isEqualTo("BOLTS");
  }

  private static void rename(ItemCategory category, Map<String, String> names) {
    Map<String, CategoryWords> texts = new HashMap<>();
    names.forEach((language, name) -> texts.put(language, CategoryWords.named(name)));
    CategoryData data = category.data();
    category.change(
        new CategoryData(data.code(), data.version(), data.parentCode(), texts, data.hidden()));
  }
}
