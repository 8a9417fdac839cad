package app.kontor.catalogue.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.catalogue.Category;
import app.kontor.catalogue.CategoryData;
import app.kontor.catalogue.CategoryWords;
import app.kontor.platform.model.Persisted;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemCategoryTest {
  private static final Locale POLISH = Locale.forLanguageTag("pl");

  private final ItemCategory fasteners =
      Persisted.as(
          new ItemCategory(
              1, "FASTENERS", null, Map.of("pl", "Złącza", "de", "Verbinder", "en", "Fasteners")),
          10,
          0);
  private final ItemCategory bolts =
      Persisted.as(
          new ItemCategory(
              1, "BOLTS", fasteners, Map.of("pl", "Śruby", "de", "Schrauben", "en", "Bolts")),
          11,
          0);
  private final ItemCategory hexagon =
      new ItemCategory(
          1, "HEX", bolts, Map.of("pl", "Sześciokątne", "de", "Sechskant", "en", "Hexagon"));

  @Test
  void the_path_leads_from_the_root_to_the_category() {
    assertThat(fasteners.path()).isEqualTo("/FASTENERS/");
    assertThat(hexagon.path()).isEqualTo("/FASTENERS/BOLTS/HEX/");
  }

  @Test
  void the_paths_of_all_above_are_read_off_its_own() {
    assertThat(ItemCategory.pathsDownTo(hexagon.path()))
        .containsExactly(fasteners.path(), bolts.path(), hexagon.path());
    assertThat(ItemCategory.pathsDownTo("/FASTENERS/")).containsExactly("/FASTENERS/");
    assertThat(ItemCategory.pathsDownTo("/")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "pl, en, Śruby",
    "de, pl, Schrauben",
    "en, de, Bolts",
    "en-US, de, Bolts",
    "fr, en, Bolts",
    "fr, pl, Śruby",
    "fr, cs, Schrauben"
  })
  void a_reader_sees_the_name_in_their_language_the_sellers_or_any(
      String language, String sellers, String name) {
    assertThat(bolts.name(Locale.forLanguageTag(language), Locale.forLanguageTag(sellers)))
        .isEqualTo(name);
  }

  @Test
  void its_view_names_the_category_above() {
    assertThat(hexagon.view(POLISH, Locale.ENGLISH))
        .isEqualTo(new Category("HEX", "BOLTS", "Sześciokątne", 0, null));
    assertThat(fasteners.view(Locale.ENGLISH, Locale.ENGLISH))
        .isEqualTo(new Category("FASTENERS", null, "Fasteners", 0, null));
  }

  @Test
  void other_names_leave_code_and_place_as_they_are() {
    rename(bolts, Map.of("pl", "Wkręty", "de", "Bolzen", "en", "Screws"));

    assertThat(bolts.name(Locale.ENGLISH, POLISH)).isEqualTo("Screws");
    assertThat(bolts.name(POLISH, Locale.ENGLISH)).isEqualTo("Wkręty");
    assertThat(bolts.name(Locale.GERMAN, POLISH)).isEqualTo("Bolzen");
    assertThat(bolts.path()).isEqualTo("/FASTENERS/BOLTS/");
  }

  @Test
  void a_category_lies_within_itself_and_all_above() {
    assertThat(hexagon.isWithin(hexagon)).isTrue();
    assertThat(hexagon.isWithin(fasteners)).isTrue();
    assertThat(fasteners.isWithin(hexagon)).isFalse();
  }

  @Test
  void codes_that_begin_alike_do_not_lie_within_each_other() {
    ItemCategory other = new ItemCategory(1, "FAST", null, Map.of("pl", "a", "de", "b", "en", "c"));
    assertThat(fasteners.isWithin(other)).isFalse();
  }

  @Test
  void trees_of_two_sellers_never_meet() {
    ItemCategory others =
        new ItemCategory(2, "FASTENERS", null, Map.of("pl", "a", "de", "b", "en", "c"));

    assertThat(bolts.isWithin(others)).isFalse();
    assertThatThrownBy(
            () -> new ItemCategory(2, "BOLTS", fasteners, Map.of("pl", "a", "de", "b", "en", "c")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("BOLTS below another seller's FASTENERS");
  }

  private static void rename(ItemCategory category, Map<String, String> names) {
    Map<String, CategoryWords> texts = new HashMap<>();
    names.forEach((language, name) -> texts.put(language, CategoryWords.named(name)));
    CategoryData data = category.data();
    category.change(
        new CategoryData(data.code(), data.version(), data.parentCode(), texts, data.hidden()));
  }
}
