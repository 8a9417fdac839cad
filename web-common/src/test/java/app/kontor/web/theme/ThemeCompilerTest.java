package app.kontor.web.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ThemeCompilerTest {
  @Test
  void values_that_differ_become_variables_with_both_values() {
    String theme =
        ThemeCompiler.compile(
            "a{color:#495057;width:1px}b{color:#495057}",
            "a{color:hsla(0,0%,100%,.87);width:1px}b{color:hsla(0,0%,100%,.87)}");
    assertThat(theme)
        .startsWith(":root{--t0:#1b2430;}[data-theme=dark]{--t0:#e8ebef;}")
        .contains("a{color:var(--t0);width:1px}b{color:var(--t0)}");
  }

  @Test
  void the_primary_colour_is_replaced_where_the_themes_agree_too() {
    assertThat(ThemeCompiler.compile("a{fill:red}", "a{fill:red}")).contains("a{fill:red}");
    assertThat(Palette.of("1px solid #2196F3", "1px solid #90caf9"))
        .isEqualTo(new Palette.Pair("1px solid #0b5cad", "1px solid #8cc2f5"));
  }

  @Test
  void the_font_is_ours_but_icons_keep_theirs() {
    String css = "a{font-family:-apple-system,Arial}b{font-family:primeicons}";
    assertThat(ThemeCompiler.compile(css, css))
        .contains("a{font-family:var(--k-font)}b{font-family:primeicons}");
  }

  @Test
  void rules_in_rules_semicolons_in_urls_and_comments_survive() {
    String css = "/* x{ */@media print{a{src:url(data:a;b)}}@font-face{font-family:\"x;{}\"}";
    assertThat(ThemeCompiler.compile(css, css))
        .contains("@media print{a{src:url(data:a;b)}}@font-face{font-family:\"x;{}\"}");
  }

  @Test
  void a_declaration_that_the_dark_theme_lacks_is_told() {
    assertThatThrownBy(() -> ThemeCompiler.compile("a{color:red}", "a{fill:red}"))
        .hasMessageContaining("a|color");
  }
}
