package app.kontor.web.common.frame;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkupTest {
  @Test
  void texts_and_values_are_escaped() {
    assertThat(new Markup().element("b", "a<b> & \"c\"", "title", "\"><script>").toString())
        .isEqualTo("<b title=\"&quot;&gt;&lt;script&gt;\">a&lt;b&gt; &amp; &quot;c&quot;</b>");
  }

  @Test
  void an_attribute_without_a_value_is_left_out_and_an_empty_one_is_not() {
    assertThat(new Markup().open("a", "class", null, "data-k-menu", "").toString())
        .isEqualTo("<a data-k-menu=\"\">");
  }

  @Test
  void letters_of_every_language_stay() {
    assertThat(new Markup().text("Łódź, Größe 😀").toString()).isEqualTo("Łódź, Größe 😀");
  }

  @Test
  void an_address_breaks_before_its_sign_and_its_points() {
    assertThat(new Markup().email("anna@firma.pl").toString())
        .isEqualTo("<span class=\"k-email\">anna<wbr>@firma<wbr>.pl</span>");
  }

  @Test
  void a_sign_is_hidden_from_readers() {
    assertThat(new Markup().icon("pi-user").toString())
        .isEqualTo("<span class=\"pi pi-user\" aria-hidden=\"true\"></span>");
  }
}
