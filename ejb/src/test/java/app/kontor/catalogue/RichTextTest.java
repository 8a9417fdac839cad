package app.kontor.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RichTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<p>Stal <b>A2</b></p>|<p>Stal <b>A2</b></p>",
        "<h1>Maße</h1><p>M8</p>|<h3>Maße</h3><p>M8</p>",
        "<ul><li>a</li><li>b</li></ul>|<ul><li>a</li><li>b</li></ul>",
        "<p style='color:red' class=x id=y>rot</p>|<p>rot</p>",
        "<p>a<img src=x onerror=alert(1)>b</p>|<p>ab</p>",
        "<p onclick='x()'>a</p>|<p>a</p>",
        "<b>fett|<b>fett</b>",
        "M8 < M10 & > 5|<p>M8 &lt; M10 &amp; &gt; 5</p>",
        "a <script>alert(1)</script>|<p>a &lt;script&gt;alert(1)&lt;/script&gt;</p>"
      })
  void what_may_be_shown_is_left(String typed, String kept) {
    assertThat(RichText.clean(typed)).isEqualTo(kept);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>a</p><script>alert(1)</script>",
        "<p>a<iframe src='https://example.com'></iframe></p>",
        "<p><a href='javascript:alert(1)'>a</a></p>",
        "<p><a href='data:text/html,x'>a</a></p>",
        "<p>a</p><style>*{display:none}</style>",
        "<p>a<svg onload=alert(1)></svg></p>",
        "<p><math><mi xlink:href='javascript:x'>a</mi></math></p>",
        "<p>a</p><form action=x><input name=y></form>",
        "<p>a<!-- b --></p>",
        "<p><a href='JaVaScRiPt:alert(1)'>a</a></p>"
      })
  void nothing_that_runs_loads_or_asks_is_left(String typed) {
    assertThat(RichText.clean(typed))
        .contains("a")
        .doesNotContainIgnoringCase("script")
        .doesNotContain("data:", "<iframe", "<svg", "<style", "<form", "<input", "<math", "<!--")
        .doesNotContainIgnoringCase("onload");
  }

  @Test
  void links_lead_out_of_the_house_and_are_no_recommendation() {
    assertThat(RichText.clean("<p><a href='https://example.com/a?b=1&c=2' target=_top>x</a></p>"))
        .isEqualTo(
            "<p><a href=\"https://example.com/a?b=1&amp;c=2\" rel=\"nofollow noopener\">x</a></p>");
  }

  @Test
  void plain_text_is_parted_by_blank_lines() {
    assertThat(RichText.clean("one\ntwo\n \n\nthree")).isEqualTo("<p>one<br>two</p><p>three</p>");
    assertThat(RichText.clean("  \n ")).isEmpty();
    assertThat(RichText.clean("<p> </p><p><br></p>")).isEmpty();
  }

  @Test
  void what_was_cleaned_stays_as_it_is() {
    for (String typed :
        new String[] {
          "one\n\ntwo <3",
          "<h2>a</h2><table><tr><td colspan=2>x<td>y</table>",
          "<p>ä &amp; ö &lt; ü <sub>2</sub></p>",
          "<a href='mailto:a@example.com'>mail</a>"
        }) {
      String once = RichText.clean(typed);
      assertThat(RichText.clean(once)).isEqualTo(once);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<p>Stal <b>A2</b></p><p>Zwei</p>|Stal A2\\n\\nZwei",
        "<h3>Maße</h3><p>M8</p>|Maße\\n\\nM8",
        "<ul><li>a</li><li>b</li></ul>|• a\\n• b",
        "<p>a<br>b</p>|a\\nb",
        "<p>1 &lt; 2</p>|1 < 2"
      })
  void its_words_are_kept_for_search_and_mails(String html, String plain) {
    assertThat(RichText.plain(html)).isEqualTo(plain.replace("\\n", "\n"));
  }

  @Test
  void plain_text_comes_back_as_it_was() {
    String text = "Sechskantschraube\nM8 < M10 & verzinkt\n\nZweiter Absatz";
    assertThat(RichText.plain(RichText.clean(text))).isEqualTo(text);
  }
}
