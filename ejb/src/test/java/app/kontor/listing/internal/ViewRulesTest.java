package app.kontor.listing.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.listing.SaveView;
import app.kontor.platform.failure.InvalidInput;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept of views, columns and widths, and what is refused. */
class ViewRulesTest {

  @Test
  void a_view_is_kept_as_it_was_said() {
    SaveView view = view(" To confirm ", "status=SUBMITTED&text=M%C3%BCller+%26+Co&sort=NAME");
    assertThat(ViewRules.checked(view))
        .isEqualTo(
            new SaveView(
                "orders",
                "To confirm",
                "status=SUBMITTED&text=M%C3%BCller+%26+Co&sort=NAME",
                List.of("number", "gross"),
                false));
    assertThat(ViewRules.checked(view("All", "")).query()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  "})
  void a_view_has_a_name(String name) {
    assertRefused(view(name, ""), "viewName", "REQUIRED");
  }

  @Test
  void a_name_has_room_in_a_tab() {
    assertRefused(view("x".repeat(61), ""), "viewName", "TOO_LONG");
    assertThat(ViewRules.checked(view("x".repeat(60), "")).name()).hasSize(60);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://elsewhere.example/",
        "//elsewhere.example",
        "status",
        "status=A&&text=B",
        "status=A#text",
        "status=\"><script>",
        "a=b c",
        "a=b\nc=d"
      })
  void a_filter_is_names_and_values_and_nothing_else(String query) {
    assertRefused(view("Name", query), "", "VIEW_FILTER");
  }

  @Test
  void a_filter_fits_its_column() {
    assertRefused(view("Name", "text=" + "x".repeat(996)), "", "VIEW_FILTER");
  }

  @Test
  void a_column_stands_once_and_is_named_as_columns_are() {
    assertThat(ViewRules.columns(List.of("a", "b", "a"))).containsExactly("a", "b");
    assertThatThrownBy(() -> ViewRules.columns(List.of("a\"b"))).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> ViewRules.columns(Collections.nCopies(61, "a")))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> ViewRules.list("Orders")).isInstanceOf(InvalidInput.class);
  }

  @Test
  void a_width_can_be_read_and_seen() {
    assertThat(ViewRules.widths(Map.of("a", 40, "b", 1000))).hasSize(2);
    for (int width : new int[] {39, 1001, -1, 0}) {
      assertThatThrownBy(() -> ViewRules.widths(Map.of("a", width)))
          .isInstanceOfSatisfying(
              InvalidInput.class, refusal -> assertThat(refusal.field()).isEqualTo("a"));
    }
  }

  private static SaveView view(String name, String query) {
    return new SaveView("orders", name, query, List.of("number", "gross", "number"), false);
  }

  private static void assertRefused(SaveView view, String field, String code) {
    assertThatThrownBy(() -> ViewRules.checked(view))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refusal -> {
              assertThat(refusal.field()).isEqualTo(field);
              assertThat(refusal.code()).isEqualTo(code);
            });
  }
}
