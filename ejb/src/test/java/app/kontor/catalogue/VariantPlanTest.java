package app.kontor.catalogue;

import static app.kontor.catalogue.ItemSamples.bolt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Variants of chosen values, with numbers and names by a pattern. */
class VariantPlanTest {
  private static final PropertyData THREAD = axis("thread", PropertyKind.TEXT);
  private static final PropertyData LENGTH = axis("length", PropertyKind.NUMBER);
  private static final List<PropertyData> AXES = List.of(THREAD, LENGTH);
  private static final ItemData FAMILY =
      bolt("F").akin(ItemKin.by(List.of("thread", "length"))).having(Map.of("material", "a2"));

  private static PropertyData axis(String code, PropertyKind kind) {
    return new PropertyData(code, 0, kind, "", true, 0, Map.of("pl", code), List.of());
  }

  private static VariantPlan plan(String numbers, List<String> threads, List<String> lengths) {
    return new VariantPlan(FAMILY, AXES, numbers, Map.of("thread", threads, "length", lengths));
  }

  @Test
  void each_value_meets_each_and_the_pattern_numbers_them() {
    VariantPlan plan =
        plan(VariantPlan.usual(AXES), List.of("M6", " M8 ", "M6"), List.of("2,50", "16"));
    assertThat(plan.places().stream().map(plan::number))
        .containsExactly("F-M6X2.5", "F-M6X16", "F-M8X2.5", "F-M8X16");
  }

  @Test
  void a_variant_is_like_its_family_but_for_number_name_and_values() {
    VariantPlan plan = plan(VariantPlan.usual(AXES), List.of("M6"), List.of("2.5"));
    ItemData variant = plan.variant(new ItemNumber("V"), plan.places().get(0));
    assertThat(variant.kin()).isEqualTo(ItemKin.of(FAMILY.number()));
    assertThat(variant.texts())
        .containsExactly(Map.entry("pl", new ItemWords("Śruba F M6x2,5", "", "")));
    assertThat(variant.properties())
        .isEqualTo(Map.of("material", "a2", "thread", "M6", "length", "2.5"));
    assertThat(variant.categories()).isEqualTo(FAMILY.categories());
    assertThat(variant.units()).isEqualTo(FAMILY.units());
    assertThat(variant.version()).isEqualTo(ItemData.NEW);
  }

  @Test
  void what_makes_no_variants_is_refused() {
    assertThatThrownBy(() -> plan("{family}-{thread}x{length}", List.of(), List.of("1")))
        .hasMessageContaining("VARIANT_VALUES");
    assertThatThrownBy(() -> plan("{family}-{thread}", List.of("M6"), List.of("1", "2")))
        .hasMessageContaining("VARIANT_PATTERN");
    assertThatThrownBy(() -> plan("{family}-{thread}x{length}", List.of("M6"), List.of("long")))
        .hasMessageContaining("NOT_A");
    List<String> many = IntStream.range(0, 26).mapToObj(i -> "M" + i).toList();
    List<String> lengths = IntStream.range(1, 21).mapToObj(String::valueOf).toList();
    assertThatThrownBy(() -> plan("{thread}{length}", many, lengths))
        .hasMessageContaining("TOO_MANY_VARIANTS");
  }
}
