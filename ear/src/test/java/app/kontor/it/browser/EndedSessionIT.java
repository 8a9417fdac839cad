package app.kontor.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What becomes of a form that is sent when its session has ended, however large it is. */
class EndedSessionIT {

  @Test
  void five_hundred_lines_of_a_session_that_was_ended_are_back_for_their_person_only() {
    String path = "/orders/office/order-new.xhtml?customer=K10001";
    WebVisitor sales = WebVisitor.signedIn("sales");
    Document page = Jsoup.parse(sales.get(path).body());
    Map<String, String> fields = WebVisitor.fields(page, "form");
    String row = page.expectFirst("[name$=':0:item']").attr("name").replace(":0:item", ":");
    fields.replaceAll((name, value) -> name.endsWith(":kept") ? "500" : value);
    for (int i = 0; i < 500; i++) {
      fields.put(row + i + ":item", "D933-M8X40 and more that is not right " + i % 10);
      fields.put(row + i + ":quantity", String.valueOf(i + 1));
    }
    fields.put("form:note", "€".repeat(2000));
    fields.put("form:save", "");
    assertThat(WebVisitor.nobody().post(path, fields).statusCode())
        .as("a stranger's form of that size is not read")
        .isEqualTo(413);

    assertThat(sales.post("/orders/sign-out", Map.of()).statusCode()).isEqualTo(302);
    String kept = next(sales.post(path, fields));
    assertThat(kept).contains("kontor-kept=");
    WebVisitor other = WebVisitor.signedIn("admin");
    assertThat(other.get(kept).body()).doesNotContain("€€€").doesNotContain("not right 9");
    sales.signIn("sales", WebVisitor.PASSWORD);
    Document back = Jsoup.parse(sales.get(kept).body());
    assertThat(back.select("[data-k-restored]")).isNotEmpty();
    assertThat(back.getElementsByAttributeValue("name", row + "499:quantity").val())
        .isEqualTo("500");
    assertThat(back.expectFirst("textarea[name='form:note']").text()).isEqualTo("€".repeat(2000));
  }

  @Test
  void the_text_beside_large_files_of_a_session_that_was_ended_is_back() {
    String path = "/service/report.xhtml";
    WebVisitor buyer = WebVisitor.signedIn("buyer.pl");
    Map<String, String> fields = WebVisitor.fields(Jsoup.parse(buyer.get(path).body()), "form");
    fields.put("form:text", "Beside five photos");
    fields.put("form:send", "");
    List<WebVisitor.FormFile> photos = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      photos.add(new WebVisitor.FormFile("form:files", i + ".png", new byte[3 * 1024 * 1024]));
    }
    buyer.post("/orders/sign-out", Map.of());
    String kept = next(buyer.postFiles(path, fields, photos));
    buyer.signIn("buyer.pl", WebVisitor.PASSWORD);
    Document back = Jsoup.parse(buyer.get(kept).body());
    assertThat(back.expectFirst("[name='form:text']").text()).isEqualTo("Beside five photos");
    assertThat(back.expectFirst("main").text()).contains("0.png", "4.png");
  }

  @Test
  void a_form_that_was_done_is_not_brought_back_after_signing_in_again() {
    String path = "/orders/office/stock.xhtml?item=D933-M8X40";
    WebVisitor warehouse = WebVisitor.signedIn("warehouse");
    Document page = Jsoup.parse(warehouse.get(path).body());
    Map<String, String> fields = WebVisitor.untouched(page.expectFirst("form[id=receipt]"));
    fields.put("receipt:quantity", "5");
    fields.put("receipt:reference", "DONE-ONCE");
    fields.put("receipt:receive", "");
    assertThat(warehouse.post(path, fields).statusCode()).isEqualTo(302);
    warehouse.post("/orders/sign-out", Map.of());
    String next = next(warehouse.post(path, fields));
    assertThat(next).contains("kontor-notice=done").doesNotContain("kontor-kept");
    assertThat(DemoData.texts("SELECT id FROM stock_movement WHERE reference = ?", "DONE-ONCE"))
        .hasSize(1);
  }

  /** Where the sign-in page leads. */
  private static String next(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(302);
    String place = answer.headers().firstValue("Location").orElseThrow();
    assertThat(place).contains("login.xhtml?next=");
    return URLDecoder.decode(place.substring(place.indexOf("next=") + 5), StandardCharsets.UTF_8);
  }
}
