package app.kontor.catalogue.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.catalogue.Item;
import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.ItemType;
import app.kontor.measure.Quantity;
import app.kontor.measure.UnitCode;
import app.kontor.platform.number.NumberAmbiguous;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which items people mean by the numbers they type. */
class SpelledItemsTest {
  private static final Item ANCHOR = item(1, "ANKR-M10X145", true);
  private static final Item BOLT = item(2, "K-1001", true);
  private static final Item OLD = item(3, "ALT-7", false);

  private static Item item(long id, String number, boolean active) {
    return new Item(
        id,
        new ItemNumber(number),
        null,
        number,
        "FAST",
        "Fasteners",
        UnitCode.PIECE,
        Quantity.pieces(1),
        Quantity.pieces(1),
        BigDecimal.ONE,
        "STANDARD",
        null,
        null,
        active,
        ItemType.GOODS,
        List.of());
  }

  private static List<ItemNumber> numbers(String... spelled) {
    return Arrays.stream(spelled).map(ItemNumber::new).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "ANKR-M10X145, ANKR-M10X145",
    "ankr m10x145, ANKR-M10X145",
    "ANKRM10X145, ANKR-M10X145",
    "' Ankr/M10.X145 ', ANKR-M10X145",
    "ＡＮＫＲ－Ｍ１０Ｘ１４５, ANKR-M10X145",
    "k1001, K-1001",
    "K\u201110\u00a001, K-1001",
    "alt 7, ALT-7"
  })
  void a_number_means_its_item_in_any_spelling(String spelled, String meant) {
    Map<ItemNumber, Item> found = SpelledItems.meant(numbers(spelled), List.of(ANCHOR, BOLT, OLD));

    assertThat(found.get(new ItemNumber(spelled)))
        .isNotNull()
        .extracting(Item::number)
        .isEqualTo(new ItemNumber(meant));
  }

  @ParameterizedTest
  @ValueSource(strings = {"K-100", "K-10011", "", " ", "---", "K-1OO1"})
  void what_means_no_item_is_left_out(String spelled) {
    assertThat(SpelledItems.meant(numbers(spelled, "k 1001"), List.of(ANCHOR, BOLT)))
        .containsOnlyKeys(new ItemNumber("k 1001"));
  }

  @Test
  void two_spellings_of_one_item_are_both_answered() {
    assertThat(SpelledItems.meant(numbers("K-1001", "k1001", "K 1001"), List.of(BOLT)))
        .hasSize(3)
        .allSatisfy((spelled, meant) -> assertThat(meant).isEqualTo(BOLT));
  }

  @Test
  void a_spelling_that_can_mean_two_items_is_refused_unless_it_is_one_of_them() {
    Item other = item(4, "K10-01", true);

    assertThatThrownBy(() -> SpelledItems.meant(numbers("k1001"), List.of(BOLT, other)))
        .isInstanceOf(NumberAmbiguous.class);
    assertThat(SpelledItems.meant(numbers("K-1001", " K10-01 "), List.of(BOLT, other)))
        .containsEntry(new ItemNumber("K-1001"), BOLT)
        .containsEntry(new ItemNumber(" K10-01 "), other);
  }

  @Test
  void one_that_is_sold_no_more_can_be_meant_as_well_as_another() {
    Item withdrawn = item(5, "K10-01", false);

    assertThatThrownBy(() -> SpelledItems.meant(numbers("K 1001"), List.of(BOLT, withdrawn)))
        .isInstanceOf(NumberAmbiguous.class);
  }

  @Test
  void the_order_in_which_items_were_found_changes_nothing() {
    List<Item> found = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      found.add(item(100 + i, "N-" + i + "/" + (i * 7), true));
    }
    List<ItemNumber> asked =
        found.stream()
            .flatMap(one -> Stream.of(one.number(), lower(one.number())))
            .distinct()
            .toList();
    Map<ItemNumber, Item> first = SpelledItems.meant(asked, found);
    Random random = new Random(40);
    for (int i = 0; i < 10; i++) {
      Collections.shuffle(found, random);
      assertThat(SpelledItems.meant(asked, found)).isEqualTo(first);
    }
    assertThat(first).hasSize(asked.size());
  }

  private static ItemNumber lower(ItemNumber number) {
    return new ItemNumber(number.value().replace("N-", "n "));
  }

  @Test
  void keys_are_asked_for_once_however_many_spellings_there_are() {
    assertThat(SpelledItems.keys(numbers("K-1001", "k1001", " K 10 01", "ALT-7", "--", "")))
        .containsExactly("K1001", "ALT7");
    assertThat(SpelledItems.keys(List.of())).isEmpty();
  }

  @Test
  void nothing_is_meant_where_nothing_was_found_or_asked() {
    assertThat(SpelledItems.meant(numbers("K-1001"), List.of())).isEmpty();
    assertThat(SpelledItems.meant(List.of(), List.of(BOLT))).isEmpty();
  }
}
