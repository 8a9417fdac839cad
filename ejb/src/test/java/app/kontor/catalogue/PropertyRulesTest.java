package app.kontor.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import app.kontor.platform.failure.InvalidInput;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What properties must be like, and what is told of those that are not. */
class PropertyRulesTest {
  private static final PropertyChoice STEEL =
      new PropertyChoice("steel", Map.of("pl", "stal", "de", "Stahl"));

  private static PropertyData list(String code, PropertyChoice... choices) {
    return new PropertyData(
        code,
        PropertyData.NEW,
        PropertyKind.LIST,
        "mm",
        true,
        1,
        Map.of("pl", " Materiał  bazowy ", "de", " "),
        List.of(choices));
  }

  private static String refusal(PropertyData typed) {
    try {
      PropertyRules.check(typed.normalised());
      return "";
    } catch (InvalidInput refusal) {
      return refusal.field() + " " + refusal.code();
    }
  }

  @Test
  void what_nobody_meant_is_left_out() {
    PropertyData kept =
        list(" Material ", STEEL, new PropertyChoice(" ", Map.of("de", ""))).normalised();
    assertThat(kept.code()).isEqualTo("material");
    assertThat(kept.unit()).as("a list has no unit").isEmpty();
    assertThat(kept.names()).containsExactly(Map.entry("pl", "Materiał bazowy"));
    assertThat(kept.choices()).containsExactly(STEEL);
    assertThatCode(() -> PropertyRules.check(kept)).doesNotThrowAnyException();
  }

  @Test
  void a_code_fits_into_addresses_and_is_no_language() {
    assertThat(refusal(list("", STEEL))).isEqualTo("propertyCode REQUIRED");
    assertThat(refusal(list("pl", STEEL))).isEqualTo("propertyCode NOT_A_PROPERTY_CODE");
    assertThat(refusal(list("a:b", STEEL))).isEqualTo("propertyCode NOT_A_PROPERTY_CODE");
    assertThat(refusal(list("8mm", STEEL))).isEqualTo("propertyCode NOT_A_PROPERTY_CODE");
  }

  @Test
  void a_list_has_values_with_codes_and_names() {
    assertThat(refusal(list("material"))).isEqualTo("0:choice PROPERTY_WITHOUT_CHOICES");
    assertThat(refusal(list("material", STEEL, STEEL))).isEqualTo("1:choice CHOICE_TWICE");
    assertThat(refusal(list("material", STEEL, new PropertyChoice("brass", Map.of()))))
        .isEqualTo("1:choice CHOICE_WITHOUT_NAME");
    assertThat(refusal(list("material", STEEL, new PropertyChoice("", Map.of("pl", "mosiądz")))))
        .isEqualTo("1:choice NOT_A_CHOICE_CODE");
    assertThat(refusal(list("material", new PropertyChoice("x", Map.of("pl", "y".repeat(61))))))
        .isEqualTo("0:choice TOO_LONG");
  }

  @Test
  void a_property_has_a_name() {
    PropertyData nameless =
        new PropertyData(
            "thread",
            PropertyData.NEW,
            PropertyKind.TEXT,
            "",
            true,
            0,
            Map.of("pl", " "),
            List.of());
    assertThat(refusal(nameless)).isEqualTo("name PROPERTY_WITHOUT_NAME");
  }
}
