package app.kontor.transfer.internal.kind;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.catalogue.ItemData;
import app.kontor.catalogue.ItemSamples;
import app.kontor.transfer.MassChange;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which categories an item has after a mass change; the main one stands first. */
class ItemRecordsTest {
  private final ItemData bolt = ItemSamples.bolt("B-1");

  @Test
  void a_category_is_added_behind_the_others_and_once() {
    assertThat(after(bolt, MassChange.Aim.ADD_CATEGORY, "SALE")).containsExactly("BOLTS", "SALE");
    assertThat(after(bolt, MassChange.Aim.ADD_CATEGORY, "BOLTS")).containsExactly("BOLTS");
  }

  @Test
  void a_category_that_is_taken_away_leaves_the_others_in_their_order() {
    assertThat(after(bolt, MassChange.Aim.REMOVE_CATEGORY, "BOLTS"))
        .as("that none is left is refused by the item's own rules")
        .isEmpty();
    assertThat(after(bolt, MassChange.Aim.REMOVE_CATEGORY, "SALE")).containsExactly("BOLTS");
  }

  @Test
  void another_main_category_replaces_the_main_one_alone() {
    assertThat(after(bolt, MassChange.Aim.MAIN_CATEGORY, "NUTS")).containsExactly("NUTS");
    assertThat(after(bolt, MassChange.Aim.MAIN_CATEGORY, "BOLTS")).containsExactly("BOLTS");
    ItemData both = ItemFields.in(bolt, "NUTS");
    assertThat(both.categories()).containsExactly("NUTS");
  }

  private static List<String> after(ItemData item, MassChange.Aim aim, String code) {
    return ItemRecords.categories(item, MassChange.category(aim, code));
  }
}
