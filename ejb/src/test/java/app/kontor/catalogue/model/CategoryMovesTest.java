package app.kontor.catalogue.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.catalogue.CategoryData;
import app.kontor.catalogue.CategoryWords;
import app.kontor.platform.failure.ChangedMeanwhile;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.model.Persisted;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A tree stays a tree, and the paths say where everything is. */
class CategoryMovesTest {
  private static long id = 100;

  private static ItemCategory category(String code, @Nullable ItemCategory parent) {
    return Persisted.as(new ItemCategory(1, data(code, parent), parent), id++, 0);
  }

  private static CategoryData data(String code, @Nullable ItemCategory parent) {
    return new CategoryData(
        code,
        CategoryData.NEW,
        parent == null ? null : parent.code(),
        Map.of("en", CategoryWords.named(code)),
        false);
  }

  private final ItemCategory fast = category("FAST", null);
  private final ItemCategory bolts = category("BOLTS", fast);
  private final ItemCategory hex = category("HEX", bolts);
  private final ItemCategory tools = category("TOOLS", null);

  @Test
  void what_lies_below_comes_along() {
    bolts.moveBelow(tools, List.of(hex));

    assertThat(bolts.path()).isEqualTo("/TOOLS/BOLTS/");
    assertThat(hex.path()).isEqualTo("/TOOLS/BOLTS/HEX/");
    assertThat(bolts.parentId()).contains(tools.id());
    assertThat(hex.isWithin(tools)).isTrue();
    assertThat(hex.isWithin(fast)).isFalse();
    bolts.moveBelow(null, List.of(hex));
    assertThat(hex.path()).isEqualTo("/BOLTS/HEX/");
    assertThat(bolts.parentId()).isEmpty();
  }

  @Test
  void nothing_moves_into_itself() {
    for (ItemCategory below : List.of(fast, bolts, hex)) {
      assertThatThrownBy(() -> fast.moveBelow(below, List.of(bolts, hex)))
          .isInstanceOfSatisfying(
              InvalidInput.class,
              refusal -> assertThat(refusal.code()).isEqualTo("CATEGORY_WITHIN_ITSELF"));
    }
    assertThat(hex.path()).isEqualTo("/FAST/BOLTS/HEX/");
  }

  @Test
  void a_tree_grows_eight_levels_deep() {
    ItemCategory at = hex;
    for (int level = 4; level <= 8; level++) {
      at = category("L" + level, at);
    }
    ItemCategory deepest = at;
    assertThatThrownBy(() -> category("L9", deepest)).isInstanceOf(InvalidInput.class);
    ItemCategory two = category("TWO", tools);
    assertThatThrownBy(() -> tools.moveBelow(deepest, List.of(two)))
        .isInstanceOf(InvalidInput.class);
    assertThat(two.path()).isEqualTo("/TOOLS/TWO/");
  }

  @Test
  void only_what_was_read_is_changed() {
    ItemCategory read = Persisted.as(new ItemCategory(1, data("X", null), null), 1, 4);
    assertThatThrownBy(() -> read.change(data("X", null))).isInstanceOf(ChangedMeanwhile.class);
    read.change(
        new CategoryData(
            "X", 4, null, Map.of("de", new CategoryWords("Ding", "Großes Ding", "Alles")), true));
    assertThat(read.isHidden()).isTrue();
    assertThat(read.data().texts())
        .isEqualTo(Map.of("de", new CategoryWords("Ding", "Großes Ding", "Alles")));
  }
}
