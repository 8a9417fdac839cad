package app.kontor.catalogue;

import static app.kontor.catalogue.ItemSamples.bolt;
import static app.kontor.catalogue.ItemSamples.followed;
import static app.kontor.catalogue.ItemSamples.in;
import static app.kontor.catalogue.ItemSamples.said;
import static app.kontor.catalogue.ItemSamples.trade;
import static app.kontor.catalogue.ItemSamples.with;
import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.measure.UnitCode;
import app.kontor.platform.failure.InvalidInput;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ItemRulesTest {
  private static String refusal(ItemData item) {
    Optional<InvalidInput> refusal = ItemRules.refusal(item.normalised());
    return refusal.map(reason -> reason.field() + " " + reason.code()).orElse("");
  }

  private static @Nullable BigDecimal number(@Nullable String text) {
    return text == null ? null : new BigDecimal(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1", "M8x30", "DIN 933-M8×30/A2", "Ö-12.5", "ż1", "#12", " 12 ", "A (B)", "9#x"})
  void what_begins_with_a_letter_or_digit_is_a_number(String number) {
    assertThat(refusal(bolt(number)))
        .isEqualTo(number.startsWith("#") ? "itemNumber NOT_AN_ITEM_NUMBER" : "");
  }

  @ParameterizedTest
  @CsvSource({
    "'', REQUIRED",
    "' ', REQUIRED",
    "-1, NOT_AN_ITEM_NUMBER",
    "A<B>, NOT_AN_ITEM_NUMBER",
    "A?b=1, NOT_AN_ITEM_NUMBER",
    "'A;B', NOT_AN_ITEM_NUMBER",
    "12345678901234567890123456789012345678901, TOO_LONG"
  })
  void what_else_is_none(String number, String code) {
    assertThat(refusal(bolt(number))).isEqualTo("itemNumber " + code);
  }

  @Test
  void blanks_nobody_meant_are_taken_out() {
    assertThat(bolt("  M8  x\t30 ").normalised().number()).isEqualTo(new ItemNumber("M8 x 30"));
  }

  @ParameterizedTest
  @CsvSource({
    "5901234123457, STANDARD, 73181500, DE, ''",
    ", ZERO, , , ''",
    "590 123-4123457, reduced, 7318 1500, de, ''",
    "5901234123458, STANDARD, , , gtin NOT_A_GTIN",
    "abc, STANDARD, , , gtin NOT_A_GTIN",
    ", HALF, , , vatClass NOT_A_VALUE",
    ", STANDARD, 7318, , customsCode NOT_A_CUSTOMS_CODE",
    ", STANDARD, 7318150X, , customsCode NOT_A_CUSTOMS_CODE",
    ", STANDARD, , XX, origin NOT_A_VALUE",
    ", STANDARD, , Niemcy, origin NOT_A_VALUE"
  })
  void makers_customs_and_tax_office_are_told_what_they_can_read(
      @Nullable String gtin,
      String vatClass,
      @Nullable String customs,
      @Nullable String origin,
      String refusal) {
    assertThat(refusal(with(bolt("A"), trade(gtin, vatClass, customs, origin)))).isEqualTo(refusal);
  }

  @ParameterizedTest
  @CsvSource({
    "0, , , , ''",
    "0.000001, 12.5, 0.001, 999999, ''",
    "-0.1, , , , weightKg TOO_SMALL",
    "1000000, , , , weightKg TOO_LARGE",
    "0.0000001, , , , weightKg TOO_MANY_DECIMALS",
    "1, 0, , , lengthMm TOO_SMALL",
    "1, , 1000000, , widthMm TOO_LARGE",
    "1, , , 1.0001, heightMm TOO_MANY_DECIMALS"
  })
  void weight_and_sides_can_be(
      String weight,
      @Nullable String length,
      @Nullable String width,
      @Nullable String height,
      String refusal) {
    ItemMeasures measures =
        new ItemMeasures(new BigDecimal(weight), number(length), number(width), number(height));
    assertThat(refusal(with(bolt("A"), measures))).isEqualTo(refusal);
  }

  @ParameterizedTest
  @CsvSource({
    "C62, 100, , , ''",
    "MTR, 0.5, 2.5, 1000, ''",
    "C62, 100, 500, 2000, ''",
    "C62, 100, 250, , minimum MINIMUM_NOT_A_MULTIPLE",
    "C62, 100, 0, , minimum TOO_SMALL",
    "C62, 0, , , packaging TOO_SMALL",
    "C62, -1, , , packaging TOO_SMALL",
    "C62, 10000000, , , packaging TOO_LARGE",
    "C62, 1, , 0, carton TOO_SMALL",
    "ABC, 1, , , unit NOT_A_VALUE"
  })
  void packages_hold_something_and_the_minimum_is_whole_packages(
      String unit,
      String packaging,
      @Nullable String minimum,
      @Nullable String carton,
      String refusal) {
    ItemUnits units =
        new ItemUnits(
            new UnitCode(unit),
            new BigDecimal(packaging),
            number(minimum),
            number(carton),
            Map.of());
    assertThat(refusal(with(bolt("A"), units))).isEqualTo(refusal);
  }

  @ParameterizedTest
  @CsvSource({
    "XPK, 100, ''",
    "C62, 2, C62:factor UNIT_IS_THE_BASE",
    "XPK, 0, XPK:factor TOO_SMALL",
    "QQQ, 1, factor NOT_A_VALUE"
  })
  void another_unit_has_so_many_of_the_base_unit(String unit, String factor, String refusal) {
    ItemUnits units =
        new ItemUnits(
            UnitCode.PIECE, BigDecimal.ONE, null, null, Map.of(unit, new BigDecimal(factor)));
    assertThat(refusal(with(bolt("A"), units))).isEqualTo(refusal);
  }

  @Test
  void it_lies_in_a_category_at_least_and_in_each_once() {
    assertThat(refusal(in(bolt("A")))).isEqualTo("categories REQUIRED");
    assertThat(refusal(in(bolt("A"), " "))).isEqualTo("categories REQUIRED");
    assertThat(in(bolt("A"), "X", "Y", "X").normalised().categories()).containsExactly("X", "Y");
    String[] many = IntStream.range(0, 21).mapToObj(i -> "C" + i).toArray(String[]::new);
    assertThat(refusal(in(bolt("A"), many))).isEqualTo("categories TOO_MANY_CATEGORIES");
    assertThat(refusal(in(bolt("A"), Arrays.copyOf(many, 20)))).isEmpty();
  }

  @Test
  void it_has_a_name_in_one_language_at_least_and_wherever_something_is_said() {
    assertThat(refusal(said(bolt("A"), Map.of()))).isEqualTo("name ITEM_WITHOUT_NAME");
    assertThat(refusal(said(bolt("A"), Map.of("de", new ItemWords(" ", "", "")))))
        .isEqualTo("name ITEM_WITHOUT_NAME");
    assertThat(refusal(said(bolt("A"), Map.of("de", new ItemWords("", "kurz", "")))))
        .isEqualTo("de:name REQUIRED");
    assertThat(refusal(said(bolt("A"), Map.of("xx", new ItemWords("a", "", "")))))
        .isEqualTo("name NOT_A_VALUE");
    assertThat(refusal(said(bolt("A"), Map.of("de", new ItemWords("x".repeat(201), "", "")))))
        .isEqualTo("de:name TOO_LONG");
    assertThat(refusal(said(bolt("A"), Map.of("de", new ItemWords("x", "y".repeat(501), "")))))
        .isEqualTo("de:summary TOO_LONG");
    assertThat(refusal(said(bolt("A"), Map.of("de", new ItemWords("x", "", "z".repeat(16_001))))))
        .isEqualTo("de:description TOO_LONG");
  }

  @Test
  void nothing_succeeds_itself() {
    assertThat(refusal(followed(bolt("A"), "A"))).isEqualTo("successor OWN_SUCCESSOR");
    assertThat(refusal(followed(bolt("A"), "B"))).isEmpty();
  }

  @Test
  void values_are_told_field_by_field_and_a_copy_is_the_same_but_for_what_is_its_own() {
    ItemData item =
        with(
            followed(bolt("A"), "B"),
            new ItemUnits(
                UnitCode.PIECE,
                new BigDecimal("100.000000"),
                null,
                null,
                Map.of("XPK", BigDecimal.TEN)));
    assertThat(item.values())
        .containsEntry("packaging", "100")
        .containsEntry("XPK:factor", "10")
        .containsEntry("successor", "B")
        .containsEntry("pl:name", "Śruba A")
        .containsEntry("categories", "BOLTS")
        .containsEntry("gtin", "");
    ItemData copy =
        with(item, trade("5901234123457", "REDUCED", null, "PL")).copiedTo(new ItemNumber("C"));
    assertThat(copy.version()).isEqualTo(ItemData.NEW);
    assertThat(copy.active()).isFalse();
    assertThat(copy.values())
        .containsEntry("gtin", "")
        .containsEntry("successor", "")
        .containsEntry("vatClass", "REDUCED")
        .containsEntry("XPK:factor", "10")
        .containsEntry("pl:name", "Śruba A");
  }
}
