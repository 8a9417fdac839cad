package app.kontor.catalogue.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.model.CatalogueItem.Goods;
import app.kontor.measure.Quantity;
import app.kontor.measure.UnitCode;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueItemTest {
  private static final Locale POLISH = Locale.forLanguageTag("pl");
  private static final ItemCategory BOLTS =
      new ItemCategory(1, "BOLTS", null, Map.of("pl", "Śruby", "de", "Schrauben", "en", "Bolts"));

  private final CatalogueItem bolt =
      new CatalogueItem(new ItemNumber("M8x30"), BOLTS, 1, pieces(100));

  private static Goods pieces(long packaging) {
    return goods(Quantity.pieces(packaging), "0.02");
  }

  private static Goods goods(Quantity packaging, String weight) {
    return new Goods(packaging, new BigDecimal(weight), "STANDARD", "5901234123457", "Ankra");
  }

  @Test
  void a_new_item_is_on_offer_in_its_category() {
    assertThat(bolt.isActive()).isTrue();
    assertThat(bolt.category()).isSameAs(BOLTS);
    assertThat(bolt.goods()).isEqualTo(pieces(100));
    assertThat(bolt.picture()).isEmpty();
  }

  @Test
  void it_is_called_by_its_number_until_somebody_says_what_it_is() {
    assertThat(bolt.name(POLISH, Locale.ENGLISH)).isEqualTo("M8x30");
    bolt.describe(POLISH, new ItemText("Śruba M8×30", "Stal."));

    assertThat(bolt.name(POLISH, Locale.ENGLISH)).isEqualTo("Śruba M8×30");
    assertThat(bolt.description(POLISH, Locale.ENGLISH)).isEqualTo("Stal.");
    assertThat(bolt.name(Locale.GERMAN, Locale.ENGLISH)).isEqualTo("Śruba M8×30");
    assertThat(bolt.description(Locale.GERMAN, Locale.ENGLISH)).isEqualTo("Stal.");
  }

  @Test
  void a_text_takes_the_place_of_the_one_before_in_its_language_only() {
    bolt.describe(POLISH, new ItemText("Śruba", "a"));
    bolt.describe(Locale.GERMAN, new ItemText("Schraube", "b"));
    bolt.describe(Locale.GERMANY, new ItemText("Sechskantschraube", "c"));

    assertThat(bolt.name(Locale.GERMAN, Locale.ENGLISH)).isEqualTo("Sechskantschraube");
    assertThat(bolt.name(POLISH, Locale.ENGLISH)).isEqualTo("Śruba");
  }

  @Test
  void it_may_be_packed_and_weighed_anew() {
    bolt.change(goods(Quantity.pieces(50), "0.021"));

    assertThat(bolt.goods()).isEqualTo(goods(Quantity.pieces(50), "0.021"));
  }

  @Test
  void its_unit_stays_because_prices_and_stock_stand_on_it() {
    assertThatThrownBy(() -> bolt.change(goods(Quantity.of(1, UnitCode.KILOGRAM), "1")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("M8x30");
    assertThat(bolt.goods()).isEqualTo(pieces(100));
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "-1, 1", "1, -0.001"})
  void nothing_is_packed_by_nothing_or_weighs_less(long packaging, String weight) {
    assertThatThrownBy(() -> goods(Quantity.pieces(packaging), weight))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_thing_may_weigh_nothing() {
    assertThat(goods(Quantity.pieces(1), "0").weightKg()).isZero();
  }

  @Test
  void it_moves_to_another_category() {
    ItemCategory screws =
        new ItemCategory(1, "SCREWS", null, Map.of("pl", "a", "de", "b", "en", "c"));
    bolt.moveTo(screws);

    assertThat(bolt.category()).isSameAs(screws);
  }

  @Test
  void it_never_moves_into_another_sellers_tree() {
    ItemCategory others =
        new ItemCategory(2, "BOLTS", null, Map.of("pl", "a", "de", "b", "en", "c"));

    assertThatThrownBy(() -> bolt.moveTo(others)).isInstanceOf(IllegalArgumentException.class);
    assertThat(bolt.category()).isSameAs(BOLTS);
  }

  @Test
  void a_picture_is_shown_until_it_is_taken_away() {
    bolt.show(42L);
    assertThat(bolt.picture()).contains(42L);
    bolt.show(null);
    assertThat(bolt.picture()).isEmpty();
  }

  @Test
  void a_withdrawn_item_may_be_offered_again() {
    bolt.withdraw();
    assertThat(bolt.isActive()).isFalse();
    bolt.offer();
    assertThat(bolt.isActive()).isTrue();
  }
}
