package app.kontor.catalogue.internal;

import static app.kontor.catalogue.ItemSamples.bolt;
import static app.kontor.catalogue.ItemSamples.followed;
import static app.kontor.catalogue.ItemSamples.in;
import static app.kontor.catalogue.ItemSamples.with;
import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.catalogue.ItemData;
import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.ItemUnits;
import app.kontor.catalogue.PropertyChoice;
import app.kontor.catalogue.PropertyKind;
import app.kontor.catalogue.model.CatalogueItem;
import app.kontor.catalogue.model.ItemCategory;
import app.kontor.measure.UnitCode;
import app.kontor.platform.model.Persisted;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Why items cannot be kept beside those that are there and those that come with them. */
class ItemBatchTest {
  private static final ItemCategory BOLTS =
      Persisted.as(new ItemCategory(1, "BOLTS", null, Map.of("en", "Bolts")), 5, 0);
  private static final CatalogueItem OLD = stored("ANKR-M8", 7, 3);
  private static final CatalogueItem LAST = stored("ANKR-M9", 8, 0);

  private static final PropertySet PROPERTIES =
      new PropertySet(
          List.of(
              new PropertySet.Definition(
                  31, "length", PropertyKind.NUMBER, "mm", true, Map.of("en", "Length"), List.of()),
              new PropertySet.Definition(
                  32,
                  "drive",
                  PropertyKind.LIST,
                  "",
                  true,
                  Map.of("en", "Drive"),
                  List.of(new PropertyChoice("torx", Map.of("en", "Torx"))))));

  private static CatalogueItem stored(String number, long id, long version) {
    return Persisted.as(
        new CatalogueItem(1, bolt(number), List.of(BOLTS), Map.of(), List.of()), id, version);
  }

  private static String refusal(ItemData item, ItemData... others) {
    List<ItemData> all = new java.util.ArrayList<>(List.of(others));
    all.add(item);
    return new ItemBatch(
            all,
            List.of(OLD, LAST),
            List.of(BOLTS),
            Map.of(7L, OLD.number(), 8L, LAST.number()),
            KinRules.Kindred.NONE,
            PROPERTIES)
        .refusal(all.size() - 1)
        .map(reason -> reason.field() + " " + reason.code())
        .orElse("");
  }

  @Test
  void a_number_is_taken_in_whatever_spelling() {
    assertThat(refusal(bolt("ANKR-M10"))).isEmpty();
    assertThat(refusal(bolt("ANKR-M8"))).isEqualTo("itemNumber ITEM_NUMBER_TAKEN");
    assertThat(refusal(bolt("ankr m8"))).isEqualTo("itemNumber ITEM_NUMBER_TAKEN");
    assertThat(refusal(bolt("X-1"), bolt("x1"))).isEqualTo("itemNumber ITEM_NUMBER_TWICE");
  }

  @Test
  void only_what_is_there_as_it_was_read_is_changed() {
    assertThat(refusal(bolt("ANKR-M8").at(3))).isEmpty();
    assertThat(refusal(bolt("ANKR-M8").at(2))).isEqualTo("itemNumber CHANGED_MEANWHILE");
    assertThat(refusal(bolt("ankr m8").at(3))).isEqualTo("itemNumber UNKNOWN_ITEM");
    assertThat(refusal(bolt("ANKR-M10").at(0))).isEqualTo("itemNumber UNKNOWN_ITEM");
  }

  @Test
  void the_base_unit_stays() {
    ItemData metres = with(bolt("ANKR-M8").at(3), ItemUnits.by(UnitCode.METRE, BigDecimal.ONE));
    assertThat(refusal(metres)).isEqualTo("unit ITEM_UNIT_STAYS");
  }

  @Test
  void values_are_of_properties_that_are_there_and_what_these_can_be() {
    assertThat(refusal(bolt("N").having(Map.of("length", "2.5", "drive", "torx")))).isEmpty();
    assertThat(refusal(bolt("N").having(Map.of("colour", "red"))))
        .isEqualTo("colour:property UNKNOWN_PROPERTY");
    assertThat(refusal(bolt("N").having(Map.of("drive", "slot"))))
        .isEqualTo("drive:property NOT_A_VALUE");
    assertThat(refusal(bolt("N").having(Map.of("length", "long"))))
        .isEqualTo("length:property NOT_A_VALUE");
    assertThat(refusal(bolt("N").having(Map.of("length", "1.0000001"))))
        .isEqualTo("length:property TOO_MANY_DECIMALS");
  }

  @Test
  void numbers_are_kept_in_one_spelling() {
    assertThat(PROPERTIES.canonical(bolt("N").having(Map.of("length", "02,50"))).properties())
        .containsExactly(Map.entry("length", "2.5"));
    assertThat(PROPERTIES.canonical(bolt("N").having(Map.of("length", "0,0"))).properties())
        .containsExactly(Map.entry("length", "0"));
  }

  @Test
  void categories_are_there() {
    assertThat(refusal(in(bolt("N"), "BOLTS"))).isEmpty();
    assertThat(refusal(in(bolt("N"), "BOLTS", "NUTS"))).isEqualTo("categories UNKNOWN_CATEGORY");
  }

  @Test
  void a_successor_is_there_or_comes_along_and_never_leads_back() {
    assertThat(refusal(followed(bolt("N"), "ankr-m8"))).isEmpty();
    assertThat(refusal(followed(bolt("N"), "Z"))).isEqualTo("successor UNKNOWN_ITEM");
    assertThat(refusal(followed(bolt("N"), "Z"), bolt("Z"))).isEmpty();
    assertThat(refusal(followed(bolt("N"), "Z"), followed(bolt("Z"), "N")))
        .isEqualTo("successor SUCCESSOR_CIRCLE");
    CatalogueItem old = stored("S-1", 21, 0);
    old.succeedBy(22L);
    CatalogueItem next = stored("S-2", 22, 0);
    ItemBatch batch =
        new ItemBatch(
            List.of(followed(bolt("S-2").at(0), "S-1")),
            List.of(old, next),
            List.of(BOLTS),
            Map.of(22L, new ItemNumber("S-2")),
            KinRules.Kindred.NONE,
            PROPERTIES);
    assertThat(batch.refusal(0)).map(reason -> reason.code()).contains("SUCCESSOR_CIRCLE");
  }
}
