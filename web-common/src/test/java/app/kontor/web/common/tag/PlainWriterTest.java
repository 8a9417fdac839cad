package app.kontor.web.common.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.faces.context.ResponseWriter;
import jakarta.faces.context.ResponseWriterWrapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class PlainWriterTest {
  private final StringBuilder page = new StringBuilder();

  private final PlainWriter writer =
      new PlainWriter(
          new ResponseWriterWrapper(null) {
            @Override
            public void write(String markup) {
              page.append(markup);
            }
          });

  private String sent() throws IOException {
    writer.send();
    return page.toString();
  }

  @Test
  void elements_attributes_and_text_go_to_the_page_as_a_whole() throws IOException {
    writer.startElement("p", null);
    writer.writeAttribute("class", "k-num", null);
    writer.startElement("b", null);
    writer.endElement("b");
    writer.writeText("7 szt", null);
    writer.endElement("p");
    assertThat(page).isEmpty();
    assertThat(sent()).isEqualTo("<p class=\"k-num\"><b></b>7 szt</p>");
    assertThat(sent()).isEqualTo("<p class=\"k-num\"><b></b>7 szt</p>");
  }

  @Test
  void what_has_a_meaning_in_markup_is_escaped() throws IOException {
    writer.startElement("a", null);
    writer.writeAttribute("title", "\"1/2\" & <b>'", null);
    writer.writeText("Śruby & <script>]]>", null);
    writer.endElement("a");
    assertThat(sent())
        .isEqualTo(
            "<a title=\"&quot;1/2&quot; &amp; &lt;b&gt;'\">"
                + "Śruby &amp; &lt;script&gt;]]&gt;</a>");
  }

  @Test
  void letters_that_no_text_may_have_are_lost() throws IOException {
    writer.writeText("a\u0000\u0008b\tc\nd\uffff", null);
    assertThat(sent()).isEqualTo("ab\tc\nd");
  }

  @Test
  void an_address_is_written_as_browsers_send_it() throws IOException {
    writer.startElement("a", null);
    writer.writeURIAttribute("href", "/item.xhtml?item=Ą \"1&x=%C4#a", null);
    writer.endElement("a");
    assertThat(sent()).isEqualTo("<a href=\"/item.xhtml?item=%C4%84%20%221&amp;x=%C4#a\"></a>");
  }

  @Test
  void an_element_without_content_has_no_end() throws IOException {
    writer.startElement("input", null);
    writer.writeAttribute("checked", true, null);
    writer.writeAttribute("disabled", false, null);
    writer.writeAttribute("value", null, null);
    writer.writeAttribute("size", 3, null);
    writer.endElement("input");
    writer.startElement("td", null);
    writer.endElement("td");
    assertThat(sent()).isEqualTo("<input checked=\"checked\" size=\"3\" /><td></td>");
  }

  @Test
  void markup_written_before_goes_on_as_it_is() throws IOException {
    writer.startElement("td", null);
    writer.write("<b>1</b>");
    writer.endElement("td");
    assertThat(sent()).isEqualTo("<td><b>1</b></td>");
  }

  @Test
  void scripts_and_handlers_are_refused() {
    assertThatThrownBy(() -> writer.startElement("script", null))
        .isInstanceOf(IllegalArgumentException.class);
    writer.startElement("button", null);
    assertThatThrownBy(() -> writer.writeAttribute("onclick", "x()", null))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void an_attribute_without_an_element_is_a_defect() {
    ResponseWriter rows = writer;
    assertThatThrownBy(() -> rows.writeAttribute("class", "x", null))
        .isInstanceOf(IllegalStateException.class);
  }
}
