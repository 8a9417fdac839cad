package app.kontor.catalogue.internal;

import static app.kontor.catalogue.ItemSamples.bolt;
import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.catalogue.ItemData;
import app.kontor.catalogue.ItemKin;
import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.ItemSamples;
import app.kontor.catalogue.ItemTrade;
import app.kontor.catalogue.ItemType;
import app.kontor.catalogue.PropertyKind;
import app.kontor.catalogue.internal.ItemRepository.Sibling;
import app.kontor.catalogue.model.CatalogueItem;
import app.kontor.catalogue.model.ItemCategory;
import app.kontor.platform.model.Persisted;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which items may stand together as a family and its variants. */
class KinRulesTest {
  private static final PropertySet PROPERTIES =
      new PropertySet(
          List.of(property(1, "thread"), property(2, "length"), property(3, "material")));
  private static final ItemCategory BOLTS =
      Persisted.as(new ItemCategory(1, "BOLTS", null, Map.of("en", "Bolts")), 5, 0);
  private static final ItemData FAMILY = family("F", "thread", "length");

  private static PropertySet.Definition property(long id, String code) {
    return new PropertySet.Definition(
        id, code, PropertyKind.TEXT, "", true, Map.of("pl", code), List.of());
  }

  private static ItemData family(String number, String... axes) {
    ItemTrade trade =
        new ItemTrade(ItemType.FAMILY, null, null, null, null, null, "STANDARD", null, null);
    return ItemSamples.with(bolt(number), trade).akin(ItemKin.by(List.of(axes)));
  }

  private static ItemData variant(String number, String thread, String length) {
    return bolt(number)
        .having(Map.of("thread", thread, "length", length))
        .akin(ItemKin.of(new ItemNumber("F")));
  }

  private static CatalogueItem stored(long id, ItemData data, Long... axes) {
    return Persisted.as(
        new CatalogueItem(
            1, data, List.of(BOLTS), PROPERTIES.byId(data.properties()), List.of(axes)),
        id,
        0);
  }

  /** Why the last of new items cannot be kept beside a stored family and its variants. */
  private static String refusal(List<Sibling> siblings, ItemData... items) {
    CatalogueItem kept = stored(70, FAMILY, 1L, 2L);
    return new ItemBatch(
            Arrays.asList(items),
            List.of(kept),
            List.of(BOLTS),
            Map.of(),
            new KinRules.Kindred(Map.of(70L, siblings), Map.of(70L, List.of(1L, 2L))),
            PROPERTIES)
        .refusal(items.length - 1)
        .map(reason -> reason.field() + " " + reason.code())
        .orElse("");
  }

  private static Sibling sibling(String number, String thread, String length) {
    return new Sibling(new ItemNumber(number), true, Map.of(1L, thread, 2L, length));
  }

  @Test
  void variants_have_a_place_of_their_own() {
    assertThat(refusal(List.of(), variant("V-1", "M8", "30"))).isEmpty();
    assertThat(refusal(List.of(sibling("V-0", "M8", "40")), variant("V-1", "M8", "30"))).isEmpty();
    assertThat(refusal(List.of(sibling("V-0", "M8", "30")), variant("V-1", "M8", "30")))
        .isEqualTo("family VARIANT_TWICE");
    assertThat(refusal(List.of(), variant("V-1", "M8", "30"), variant("V-2", "M8", "30")))
        .isEqualTo("family VARIANT_TWICE");
  }

  @Test
  void a_sibling_that_moves_within_the_batch_makes_room() {
    assertThat(
            refusal(
                List.of(sibling("V-0", "M8", "30")),
                variant("V-0", "M8", "40"),
                variant("V-1", "M8", "30")))
        .isEmpty();
  }

  @Test
  void a_variant_has_a_value_of_each_axis() {
    assertThat(
            refusal(
                List.of(),
                bolt("V-1").having(Map.of("thread", "M8")).akin(ItemKin.of(new ItemNumber("F")))))
        .isEqualTo("length:property VARIANT_NEEDS_VALUE");
  }

  @Test
  void a_variant_names_a_family_that_is_there_and_sold() {
    ItemKin lost = ItemKin.of(new ItemNumber("NO-SUCH"));
    assertThat(refusal(List.of(), bolt("V-1").akin(lost))).isEqualTo("family UNKNOWN_ITEM");
    ItemKin other = ItemKin.of(new ItemNumber("V-0"));
    assertThat(refusal(List.of(), bolt("V-0"), bolt("V-1").akin(other)))
        .isEqualTo("family NOT_A_FAMILY");
    ItemKin withdrawn = ItemKin.of(new ItemNumber("G"));
    ItemData bolt = bolt("V-1").having(Map.of("thread", "M8")).akin(withdrawn);
    assertThat(refusal(List.of(), family("G", "thread").sold(false), bolt))
        .isEqualTo("family FAMILY_WITHDRAWN");
    assertThat(refusal(List.of(), family("G", "thread").sold(false), bolt.sold(false))).isEmpty();
  }

  @Test
  void a_family_and_its_variants_can_come_together() {
    ItemKin kin = ItemKin.of(new ItemNumber("g"));
    ItemData bolt = bolt("V-1").having(Map.of("thread", "M8")).akin(kin);
    assertThat(refusal(List.of(), family("G", "thread"), bolt)).isEmpty();
  }

  @Test
  void a_family_differs_in_one_to_three_known_properties() {
    assertThat(refusal(List.of(), family("G"))).isEqualTo("axes FAMILY_AXES");
    assertThat(refusal(List.of(), family("G", "a", "b", "c", "d"))).isEqualTo("axes FAMILY_AXES");
    assertThat(refusal(List.of(), family("G", "colour"))).isEqualTo("axes UNKNOWN_PROPERTY");
    assertThat(refusal(List.of(), bolt("V-1").akin(ItemKin.by(List.of("thread")))))
        .isEqualTo("axes AXES_OF_FAMILIES");
    assertThat(
            refusal(
                List.of(),
                family("G", "thread").akin(new ItemKin(new ItemNumber("F"), List.of("thread")))))
        .isEqualTo("family FAMILY_IN_FAMILY");
  }

  @Test
  void a_family_changes_only_as_its_variants_allow() {
    ItemData kept = FAMILY.at(0);
    List<Sibling> one = List.of(sibling("V-0", "M8", "30"), sibling("V-1", "M8", "40"));
    assertThat(refusal(one, kept)).isEmpty();
    assertThat(refusal(one, kept.sold(false))).isEqualTo("active FAMILY_HAS_VARIANTS");
    assertThat(refusal(one, kept.akin(ItemKin.by(List.of("thread")))))
        .isEqualTo("axes VARIANTS_ALIKE");
    assertThat(refusal(one, kept.akin(ItemKin.by(List.of("length", "material")))))
        .isEqualTo("axes VARIANT_WITHOUT_AXIS");
    assertThat(refusal(List.of(), ItemSamples.with(kept, ItemTrade.goods("STANDARD"))))
        .isEqualTo("type ITEM_TYPE_STAYS");
  }
}
