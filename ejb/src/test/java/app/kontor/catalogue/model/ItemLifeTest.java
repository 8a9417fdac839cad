package app.kontor.catalogue.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.model.CatalogueItem.Goods;
import app.kontor.measure.Quantity;
import app.kontor.measure.UnitCode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be done to an item in each of its states, and what never changes. */
class ItemLifeTest {
  private static final ItemCategory BOLTS =
      new ItemCategory(1, "BOLTS", null, Map.of("en", "Bolts"));
  private static final ItemCategory SCREWS =
      new ItemCategory(1, "SCREWS", null, Map.of("en", "Screws"));

  private final CatalogueItem cable = item(Quantity.of(new BigDecimal("0.5"), UnitCode.METRE));

  private static CatalogueItem item(Quantity packaging) {
    return new CatalogueItem(new ItemNumber("YDY-3X1.5"), BOLTS, 1, goods(packaging, "0.1"));
  }

  private static Goods goods(Quantity packaging, String weight) {
    return new Goods(packaging, new BigDecimal(weight), "STANDARD", null, null);
  }

  private static Locale locale(String tag) {
    return Locale.forLanguageTag(tag);
  }

  private void describe(String languages) {
    for (String language : languages.split(" ", -1)) {
      cable.describe(locale(language), new ItemText("name " + language, "text " + language));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "pl de en, pl, en, pl",
    "pl de en, de-CH, pl, de",
    "pl de en, en-US, pl, en",
    "pl de, en, de, de",
    "pl de, en, en, de",
    "pl en, de, pl, pl",
    "cs pl, de, en, cs",
    "en-US, en, pl, en-US"
  })
  void a_reader_is_told_in_their_language_the_sellers_or_any(
      String languages, String reader, String sellers, String told) {
    describe(languages);

    assertThat(cable.name(locale(reader), locale(sellers))).isEqualTo("name " + told);
    assertThat(cable.description(locale(reader), locale(sellers))).isEqualTo("text " + told);
  }

  @Test
  void name_and_description_always_come_from_one_text() {
    cable.describe(Locale.GERMAN, new ItemText("Kabel", ""));
    cable.describe(Locale.ENGLISH, new ItemText("Cable", "Copper."));

    assertThat(cable.name(Locale.GERMAN, Locale.ENGLISH)).isEqualTo("Kabel");
    assertThat(cable.description(Locale.GERMAN, Locale.ENGLISH)).isEmpty();
  }

  @Test
  void an_item_nobody_has_described_has_a_number_for_a_name_and_nothing_said_of_it() {
    assertThat(cable.name(Locale.GERMAN, Locale.ENGLISH)).isEqualTo("YDY-3X1.5");
    assertThat(cable.description(Locale.GERMAN, Locale.ENGLISH)).isEmpty();
  }

  @Test
  void the_order_in_which_texts_were_said_changes_nothing() {
    describe("pl de en");
    CatalogueItem other = item(Quantity.of(1, UnitCode.METRE));
    for (String language : List.of("en", "pl", "de")) {
      other.describe(locale(language), new ItemText("name " + language, "text " + language));
    }
    for (String reader : List.of("pl", "de", "en", "fr", "cs")) {
      for (String sellers : List.of("pl", "en", "fr")) {
        assertThat(other.name(locale(reader), locale(sellers)))
            .isEqualTo(cable.name(locale(reader), locale(sellers)));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0.000001, true",
    "0.5, true",
    "1, true",
    "1000000, true",
    "0, false",
    "0.000000, false",
    "-0.000001, false"
  })
  void a_package_holds_something_however_little(BigDecimal packaging, boolean kept) {
    Quantity quantity = Quantity.of(packaging, UnitCode.METRE);
    if (kept) {
      cable.change(goods(quantity, "0"));
      assertThat(cable.goods().packaging()).isEqualTo(quantity);
    } else {
      assertThatThrownBy(() -> goods(quantity, "0"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("in a package");
    }
  }

  @ParameterizedTest
  @CsvSource({"0, true", "0.000001, true", "1234.5, true", "-0.000001, false", "-1, false"})
  void nothing_weighs_less_than_nothing(String weight, boolean kept) {
    Quantity metre = Quantity.of(1, UnitCode.METRE);
    if (kept) {
      cable.change(goods(metre, weight));
      assertThat(cable.goods().weightKg()).isEqualByComparingTo(weight);
    } else {
      assertThatThrownBy(() -> goods(metre, weight)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"C62", "KGM", "LTR", "PR", "SET", "XPK", "CMT"})
  void what_is_sold_by_the_metre_is_never_sold_in_another_unit(String unit) {
    Goods before = cable.goods();

    assertThatThrownBy(() -> cable.change(goods(Quantity.of(1, new UnitCode(unit)), "9")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("YDY-3X1.5 is in MTR, not 1 " + unit);
    assertThat(cable.goods()).isEqualTo(before);
  }

  @Test
  void a_change_of_goods_takes_all_of_them_and_leaves_all_else() {
    describe("pl");
    cable.show(42L);
    cable.withdraw();
    Goods fresh =
        new Goods(
            Quantity.of(25, UnitCode.METRE), BigDecimal.TEN, "REDUCED", "5901234123457", "Tele");
    cable.change(fresh);

    assertThat(cable.goods()).isEqualTo(fresh);
    assertThat(cable.name(locale("pl"), locale("pl"))).isEqualTo("name pl");
    assertThat(cable.picture()).contains(42L);
    assertThat(cable.isActive()).isFalse();
    assertThat(cable.category()).isSameAs(BOLTS);
    cable.change(goods(Quantity.of(1, UnitCode.METRE), "0"));
    assertThat(cable.goods().ean()).isNull();
    assertThat(cable.goods().maker()).isNull();
  }

  @Test
  void withdrawing_and_offering_twice_is_as_once() {
    cable.withdraw();
    cable.withdraw();
    assertThat(cable.isActive()).isFalse();
    cable.offer();
    cable.offer();
    assertThat(cable.isActive()).isTrue();
  }

  /** Every verb may follow every other: the item says what the last of each kind said. */
  @Test
  void an_item_is_what_was_last_said_of_it() {
    Random random = new Random(1415);
    boolean active = true;
    ItemCategory category = BOLTS;
    @Nullable Long picture = null;
    Goods goods = cable.goods();
    for (int step = 0; step < 500; step++) {
      switch (random.nextInt(5)) {
        case 0 -> {
          active = random.nextBoolean();
          if (active) {
            cable.offer();
          } else {
            cable.withdraw();
          }
        }
        case 1 -> {
          category = random.nextBoolean() ? BOLTS : SCREWS;
          cable.moveTo(category);
        }
        case 2 -> {
          picture = random.nextBoolean() ? null : random.nextLong(1, 99);
          cable.show(picture);
        }
        case 3 -> {
          goods = goods(Quantity.of(1 + random.nextInt(9), UnitCode.METRE), "0." + step);
          cable.change(goods);
        }
        default ->
            assertThatThrownBy(() -> cable.change(goods(Quantity.pieces(1), "1")))
                .isInstanceOf(IllegalArgumentException.class);
      }
      assertThat(cable.isActive()).isEqualTo(active);
      assertThat(cable.category()).isSameAs(category);
      assertThat(cable.picture().orElse(null)).isEqualTo(picture);
      assertThat(cable.goods()).isEqualTo(goods);
    }
  }

  @Test
  void an_item_stays_in_its_sellers_tree_whatever_the_category_is_called() {
    ItemCategory others = new ItemCategory(2, "BOLTS", null, Map.of("en", "Bolts"));

    assertThatThrownBy(() -> cable.moveTo(others))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("YDY-3X1.5 into another seller's /BOLTS/");
    assertThat(cable.category()).isSameAs(BOLTS);
  }
}
