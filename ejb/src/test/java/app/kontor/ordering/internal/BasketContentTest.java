package app.kontor.ordering.internal;

import static app.kontor.ordering.internal.Shop.TODAY;
import static app.kontor.ordering.internal.Shop.pieces;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.UnknownItem;
import app.kontor.measure.Quantity;
import app.kontor.measure.UnitCode;
import app.kontor.ordering.Baskets;
import app.kontor.ordering.LineKey;
import app.kontor.ordering.NotOrderable;
import app.kontor.ordering.Shortage;
import app.kontor.ordering.model.BasketRow;
import app.kontor.ordering.model.Items;
import app.kontor.platform.failure.InvalidInput;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes into a basket, and what does not. */
class BasketContentTest {
  private static final ItemNumber HAMMER = new ItemNumber("K-11");
  private static final ItemNumber WITHDRAWN = new ItemNumber("K-14");
  private static final ItemNumber UNKNOWN = new ItemNumber("K-99");

  private final Shop shop = new Shop();

  @Test
  void what_is_added_twice_adds_up_on_one_line() {
    shop.baskets.add(HAMMER, BigDecimal.valueOf(20));
    shop.baskets.add(new ItemNumber("K-12"), BigDecimal.TEN);
    shop.baskets.add(HAMMER, BigDecimal.TEN);
    assertThat(quantities()).containsExactly(Map.entry(11L, "30"), Map.entry(12L, "10"));
    assertThat(shop.rows.of(5)).extracting(BasketRow::addedAt).containsOnly(Shop.NOW);
    assertThat(shop.baskets.lineCount()).isEqualTo(2);
  }

  @Test
  void an_item_is_added_in_any_spelling_of_its_number() {
    shop.baskets.add(new ItemNumber("k 11"), BigDecimal.TEN);
    shop.baskets.add(HAMMER, BigDecimal.TEN);
    assertThat(quantities()).containsExactly(Map.entry(11L, "20"));
  }

  @Test
  void each_person_has_a_basket_of_their_own() {
    shop.wants(11, 10);
    shop.actor.become(Shop.RIVALS_BUYER);
    assertThat(shop.baskets.lineCount()).isZero();
    shop.wants(12, 50);
    shop.baskets.clear();
    shop.actor.become(Shop.BUYER);
    assertThat(quantities()).containsExactly(Map.entry(11L, "10"));
  }

  @Test
  void what_is_short_is_told_of_all_that_is_in_the_basket_then() {
    shop.stock.has(11, 25);
    assertThat(shop.baskets.add(HAMMER, BigDecimal.valueOf(20)).shortage()).isEmpty();
    assertThat(shop.baskets.add(HAMMER, BigDecimal.TEN).shortage())
        .contains(new Shortage(pieces(25), pieces(5), null));
    assertThat(quantities()).as("and is taken all the same").containsExactly(Map.entry(11L, "30"));
  }

  @Test
  void an_item_that_was_never_stocked_is_short_of_everything() {
    Shortage shortage =
        shop.baskets.add(new ItemNumber("K-13"), BigDecimal.TEN).shortage().orElseThrow();
    assertThat(shortage.isComplete()).isTrue();
    assertThat(shortage.missing()).isEqualTo(pieces(10));
  }

  /** In Greenwich it is the 27th still. */
  @ParameterizedTest
  @CsvSource({"2026-11-27, false", "2026-11-28, true", "2027-02-28, true"})
  void a_day_that_has_passed_where_the_seller_is_announces_nothing(
      LocalDate expected, boolean said) {
    shop.stock.has(11, pieces(0), expected);
    Shortage shortage = shop.baskets.add(HAMMER, BigDecimal.TEN).shortage().orElseThrow();
    assertThat(shortage.expected()).isEqualTo(said ? expected : null);
  }

  @Test
  void in_place_of_what_is_no_longer_sold_comes_the_name_of_its_successor() {
    ItemNumber withdrawn = new ItemNumber("K-14");
    assertThatThrownBy(() -> shop.baskets.add(withdrawn, BigDecimal.TEN))
        .isInstanceOf(UnknownItem.class);
    shop.catalogue.replace(14, HAMMER);
    assertThatThrownBy(() -> shop.baskets.add(withdrawn, BigDecimal.TEN))
        .isInstanceOfSatisfying(
            NotOrderable.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo("ITEM_REPLACED");
              assertThat(refusal.args()).isEqualTo(List.of(withdrawn, HAMMER));
            });
    shop.wants(14, 10);
    assertThat(shop.baskets.basket().lines())
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.problem()).isEqualTo("ITEM_INACTIVE");
              assertThat(line.successor()).isEqualTo(HAMMER);
            });
  }

  @ParameterizedTest
  @CsvSource({"5, 10, 20", "15, 20, 30", "-9, 10, 20", "-10, 10, 20", "0.5, 10, 20"})
  void what_comes_to_no_whole_package_names_the_nearest_and_changes_nothing(
      BigDecimal added, String below, String above) {
    shop.wants(11, 10);
    assertThatThrownBy(() -> shop.baskets.add(HAMMER, added))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refusal -> {
              assertThat(refusal.field()).isEqualTo("quantity");
              assertThat(refusal.code()).isEqualTo("NOT_A_MULTIPLE");
              assertThat(refusal.args()).isEqualTo(List.of(HAMMER, "10", below, above));
            });
    assertThat(quantities()).containsExactly(Map.entry(11L, "10"));
  }

  @ParameterizedTest
  @CsvSource({
    "-1, TOO_SMALL, 0",
    "-0.000001, TOO_SMALL, 0",
    "10000000, TOO_LARGE, 9999999",
    "9999999.000001, TOO_LARGE, 9999999",
    "1e30, TOO_LARGE, 9999999"
  })
  void a_quantity_that_cannot_be_written_down_is_refused(
      BigDecimal quantity, String code, BigDecimal limit) {
    refused(() -> shop.baskets.setQuantity(HAMMER, quantity), "quantity", code);
    assertThatThrownBy(() -> shop.baskets.setQuantity(HAMMER, quantity))
        .isInstanceOfSatisfying(
            InvalidInput.class, refusal -> assertThat(refusal.args()).containsExactly(limit));
    assertThat(quantities()).isEmpty();
  }

  @Test
  void more_than_six_decimals_are_refused_before_they_are_counted() {
    BigDecimal fine = new BigDecimal("10.0000001");
    refused(() -> shop.baskets.setQuantity(HAMMER, fine), "quantity", "TOO_MANY_DECIMALS");
    shop.baskets.setQuantity(HAMMER, new BigDecimal("10.0000000"));
    assertThat(quantities()).as("zeros are none").containsExactly(Map.entry(11L, "10"));
  }

  @Test
  void goods_by_the_metre_come_in_parts_of_one() {
    shop.catalogue.has(Items.packed(15, Quantity.of(new BigDecimal("0.25"), UnitCode.METRE)));
    ItemNumber rope = new ItemNumber("K-15");
    shop.baskets.setQuantity(rope, new BigDecimal("12.75"));
    assertThat(quantities()).containsExactly(Map.entry(15L, "12.75"));
    assertThatThrownBy(() -> shop.baskets.setQuantity(rope, new BigDecimal("12.8")))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refusal ->
                assertThat(refusal.args()).isEqualTo(List.of(rope, "0.25", "12.75", "13.00")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "0.000", "-0.0"})
  void zero_takes_an_item_out_also_one_that_is_not_sold_any_more(BigDecimal zero) {
    shop.wants(11, 10);
    shop.wants(14, 10);
    shop.baskets.setQuantity(WITHDRAWN, zero);
    assertThat(quantities()).containsExactly(Map.entry(11L, "10"));
    shop.baskets.setQuantity(HAMMER, zero);
    assertThat(quantities()).isEmpty();
  }

  @Test
  void taking_out_what_is_not_there_does_nothing() {
    shop.wants(11, 10);
    shop.baskets.remove(LineKey.of(UNKNOWN));
    shop.baskets.remove(LineKey.of(new ItemNumber("K-12")));
    shop.baskets.setQuantity(UNKNOWN, BigDecimal.ZERO);
    assertThat(quantities()).hasSize(1);
  }

  @Test
  void nothing_is_put_in_that_is_not_sold() {
    for (ItemNumber number : List.of(WITHDRAWN, UNKNOWN)) {
      assertThatThrownBy(() -> shop.baskets.add(number, BigDecimal.TEN))
          .isInstanceOfSatisfying(
              UnknownItem.class, refusal -> assertThat(refusal.args()).containsExactly(number));
      assertThatThrownBy(() -> shop.baskets.setQuantity(number, BigDecimal.TEN))
          .isInstanceOf(UnknownItem.class);
    }
    assertThat(quantities()).isEmpty();
  }

  @Test
  void a_basket_holds_five_hundred_items_and_more_of_each() {
    for (long id = 1_000; id < 1_500; id++) {
      shop.wants(id, 10);
    }
    shop.catalogue.has(Items.item(1_000));
    refused(() -> shop.baskets.add(HAMMER, BigDecimal.TEN), "quantity", "BASKET_FULL");
    shop.baskets.add(new ItemNumber("K-1000"), BigDecimal.TEN);
    assertThat(shop.rows.of(5, List.of(1_000L)).get(0).amount().quantity())
        .isEqualByComparingTo("20");
    shop.actor.become(Shop.RIVALS_BUYER);
    shop.baskets.add(HAMMER, BigDecimal.TEN);
    assertThat(quantities()).as("another person's is not full").hasSize(1);
  }

  @Test
  void several_quantities_are_set_and_removed_at_once() {
    shop.wants(11, 10);
    shop.wants(14, 10);
    Map<LineKey, Baskets.Amount> typed = new LinkedHashMap<>();
    typed.put(LineKey.of(HAMMER), amount(BigDecimal.valueOf(70)));
    typed.put(LineKey.of(WITHDRAWN), amount(BigDecimal.ZERO));
    typed.put(LineKey.of(new ItemNumber("K-12")), amount(BigDecimal.TEN));
    shop.baskets.setQuantities(typed);
    assertThat(quantities()).containsExactly(Map.entry(11L, "70"), Map.entry(12L, "10"));
  }

  @Test
  void of_several_the_one_that_is_refused_is_named() {
    shop.wants(14, 10);
    refused(() -> set(HAMMER, "15"), "K-11:quantity", "NOT_A_MULTIPLE");
    refused(() -> set(HAMMER, "-10"), "K-11:quantity", "TOO_SMALL");
    refused(() -> set(WITHDRAWN, "20"), "K-14:quantity", "ITEM_WITHDRAWN");
    refused(() -> set(UNKNOWN, "20"), "K-99:quantity", "ITEM_WITHDRAWN");
  }

  /** Whatever is put in and taken out: a basket holds positive whole packages, an item once. */
  @Test
  void a_basket_never_holds_a_broken_package() {
    Random random = new Random(20261127);
    Map<Long, Integer> expected = new LinkedHashMap<>();
    for (int step = 0; step < 5_000; step++) {
      long id = 11 + random.nextInt(2);
      int typed = random.nextInt(60) - 20;
      boolean adds = random.nextBoolean();
      int after = adds ? expected.getOrDefault(id, 0) + typed : typed;
      boolean taken = (after > 0 && after % 10 == 0) || (!adds && after == 0);
      try {
        BigDecimal quantity = BigDecimal.valueOf(typed);
        if (adds) {
          shop.baskets.add(new ItemNumber("K-" + id), quantity);
        } else {
          shop.baskets.setQuantity(new ItemNumber("K-" + id), quantity);
        }
        assertThat(taken).as("step %d: %d", step, after).isTrue();
        expected.put(id, after);
      } catch (InvalidInput refused) {
        assertThat(taken).as("step %d: %d", step, after).isFalse();
      }
      expected.values().removeIf(quantity -> quantity == 0);
      Map<Long, Integer> there = new LinkedHashMap<>();
      shop.rows
          .of(5)
          .forEach(row -> there.put(row.itemId(), row.amount().quantity().intValueExact()));
      assertThat(there).as("step %d", step).isEqualTo(expected);
    }
  }

  @Test
  void today_is_a_day_later_than_in_greenwich() {
    assertThat(shop.parties.seller().today(shop.clock)).isEqualTo(TODAY);
  }

  private void set(ItemNumber number, String quantity) {
    shop.baskets.setQuantities(Map.of(LineKey.of(number), amount(new BigDecimal(quantity))));
  }

  private List<Map.Entry<Long, String>> quantities() {
    return shop.rows.of(shop.actor.get().userId()).stream()
        .map(
            row ->
                Map.entry(
                    row.itemId(), row.amount().quantity().stripTrailingZeros().toPlainString()))
        .toList();
  }

  private static void refused(ThrowingCallable call, String field, String code) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refusal -> {
              assertThat(refusal.field()).isEqualTo(field);
              assertThat(refusal.code()).isEqualTo(code);
            });
  }

  private static Baskets.Amount amount(BigDecimal number) {
    return new Baskets.Amount(number, null);
  }
}
