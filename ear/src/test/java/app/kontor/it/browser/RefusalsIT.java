package app.kontor.it.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Requests no page of ours would send now: expired, cut off, replayed, another's, or no requests at
 * all. Each gets a page of ours that says what to do; none is an incident.
 */
class RefusalsIT {
  private static final String ORDER = "/orders/order.xhtml";
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String STATE = "jakarta.faces.ViewState";

  static Stream<Arguments> states() {
    return Stream.of(
            "",
            "x",
            "stateless",
            "1:2",
            "-1:-1",
            "0:0",
            ":",
            "999999999999999999999:1",
            "a:b:c",
            "%00",
            "rO0ABXNyABNqYXZhLnV0aWwuQXJyYXlMaXN0",
            "x".repeat(20_000))
        .flatMap(
            state ->
                Stream.of(
                        ORDER,
                        "/service/report.xhtml",
                        "/orders/basket.xhtml",
                        "/orders/catalogue.xhtml")
                    .map(path -> arguments(path, state)));
  }

  @ParameterizedTest
  @MethodSource("states")
  void a_page_state_nobody_wrote_is_no_incident(String path, String state) {
    WebVisitor buyer = WebVisitor.signedIn("buyer.pl");
    assertNoIncident(buyer.post(path, Map.of(STATE, state, "form", "form", "form:text", "x")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ORDER,
        "/orders/item.xhtml",
        "/orders/basket.xhtml",
        "/orders/checkout.xhtml",
        "/service/ticket.xhtml",
        "/service/report.xhtml",
        "/documents/document.xhtml",
        "/documents/index.xhtml",
        "/documents/form.xhtml",
        "/orders/profile.xhtml",
        "/orders/login.xhtml"
      })
  void a_post_without_parameters_is_no_incident(String path) {
    WebVisitor buyer = WebVisitor.signedIn("buyer.pl");
    assertNoIncident(buyer.post(path, Map.of()));
    assertNoIncident(buyer.post(path, Map.of("jakarta.faces.partial.ajax", "true")));
    assertNoIncident(buyer.post(path + "?order=none&ticket=none&item=none", Map.of("a", "b")));
    assertNoIncident(buyer.get(path));
    assertNoIncident(buyer.send("POST", path, BodyPublishers.noBody()));
  }

  @Test
  void a_post_with_a_wrong_or_without_a_script_nonce_is_taken_as_any_other() {
    WebVisitor buyer = WebVisitor.signedIn("buyer.pl");
    for (String nonce : List.of("", "wrong", "\"><script>", "x".repeat(5000))) {
      Map<String, String> fields =
          WebVisitor.fields(Jsoup.parse(buyer.get("/service/report.xhtml").body()), "form");
      fields.remove("form:files");
      fields.put("primefaces.nonce", nonce);
      HttpResponse<String> answer = buyer.follow(buyer.post("/service/report.xhtml", fields));
      assertThat(answer.statusCode()).as(nonce).isEqualTo(200);
      assertNoIncident(answer);
      assertThat(answer.body()).doesNotContain("<script>\"");
    }
  }

  @Test
  void anothers_page_state_changes_nothing() {
    WebVisitor one = WebVisitor.signedIn("buyer.pl");
    WebVisitor other = WebVisitor.signedIn("buyer.de");
    Map<String, String> fields =
        WebVisitor.fields(Jsoup.parse(one.get("/service/report.xhtml").body()), "form");
    fields.remove("form:files");
    fields.put("form:subject", "Not mine");
    fields.put("form:text", "Not mine");
    fields.put("form:send", "1");
    HttpResponse<String> answer = other.post("/service/report.xhtml", fields);
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location").orElse("")).contains("kontor-notice=");
    assertThat(DemoData.texts("SELECT id FROM ticket WHERE subject = 'Not mine'")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "DELETE", "PATCH", "FOO"})
  void an_unknown_method_is_told_so(String method) {
    for (WebVisitor visitor : List.of(WebVisitor.nobody(), WebVisitor.signedIn("buyer.pl"))) {
      HttpResponse<String> answer =
          visitor.send(method, "/orders/index.xhtml", BodyPublishers.noBody());
      assertThat(answer.statusCode()).isIn(405, 501);
      assertNoIncident(answer);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/orders/catalogue.xhtml?q=%zz",
        "/orders/catalogue.xhtml?q=%",
        "/orders/catalogue.xhtml?%=1",
        "/orders/catalogue.xhtml?q=%ff%fe",
        "/orders/catalogue.xhtml?q=%00",
        "/orders/%zz.xhtml",
        "/orders/order.xhtml?order=%C0%AF",
        "/orders/catalogue.xhtml?page=99999999999999999999",
        "/orders/catalogue.xhtml?page=-1&page=x&page=",
        "/orders/orders.xhtml?from=never&to=2026-02-31",
        "/orders/login.xhtml?next=%zz",
        "/orders/preferences?x=%",
        "/orders/problem?incident=%zz"
      })
  void an_address_that_is_not_one_is_no_incident(String address) {
    WebVisitor buyer = WebVisitor.signedIn("buyer.pl");
    try (RawRequest request =
        RawRequest.begin(
            "GET "
                + address
                + " HTTP/1.1\nHost: localhost\nConnection: close\nCookie: "
                + buyer.cookieLine()
                + "\n\n")) {
      String answer = request.answer();
      assertThat(answer).startsWith("HTTP/1.1 ").doesNotStartWith("HTTP/1.1 5");
      if (answer.startsWith("HTTP/1.1 400")) {
        assertThat(answer).contains("Kontor</p>");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain", "application/json", "application/x-www-form-urlencoded; charset=nothing",
        "multipart/form-data", "multipart/form-data; boundary=",
            "multipart/form-data; boundary=other",
        "multipart/form-data; boundary=\"x", "multipart/mixed; boundary=x", "nonsense"
      })
  void a_body_of_another_kind_is_no_incident(String type) {
    WebVisitor buyer = WebVisitor.signedIn("buyer.pl");
    for (String body :
        List.of(
            "",
            "a=b",
            "--x\r\nContent-Disposition: form-data; name=\"form:files\"; filename=\"a\"\r\n\r\nhalf",
            "--x\r\nContent-Disposition: nonsense\r\n\r\n--x--",
            "%%%=&&&==",
            "{\"a\":")) {
      for (String path :
          List.of("/service/report.xhtml", "/orders/login.xhtml", "/orders/preferences")) {
        assertNoIncident(
            buyer.send("POST", path, BodyPublishers.ofString(body), "Content-Type", type));
      }
    }
  }

  @Test
  void a_form_cut_off_on_the_way_is_no_incident() {
    WebVisitor buyer = WebVisitor.signedIn("buyer.pl");
    for (String type : List.of(FORM, "multipart/form-data; boundary=x")) {
      try (RawRequest request =
          RawRequest.begin(
              "POST /service/report.xhtml HTTP/1.1\nHost: localhost\nContent-Length: 5000\n"
                  + "Content-Type: "
                  + type
                  + "\nCookie: "
                  + buyer.cookieLine()
                  + "\n\n--x\nform=f")) {
        assertThat(request).isNotNull();
      }
    }
    assertNoIncident(buyer.get("/service/report.xhtml"));
  }

  @Test
  void files_sent_where_none_are_taken_and_none_where_they_are_is_no_incident() {
    WebVisitor buyer = WebVisitor.signedIn("buyer.pl");
    Map<String, String> plain =
        new HashMap<>(
            WebVisitor.fields(Jsoup.parse(buyer.get("/service/report.xhtml").body()), "form"));
    plain.put("form:files", "not a file");
    plain.put("form:send", "1");
    HttpResponse<String> answer = buyer.follow(buyer.post("/service/report.xhtml", plain));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertNoIncident(answer);
    Map<String, String> profile =
        WebVisitor.fields(Jsoup.parse(buyer.get("/orders/profile.xhtml").body()), "password");
    assertNoIncident(
        buyer.postFiles(
            "/orders/profile.xhtml",
            profile,
            List.of(new WebVisitor.FormFile("password:newPassword", "a.png", new byte[10]))));
  }

  private static void assertNoIncident(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.uri() + "\n" + answer.body()).isLessThan(500);
    assertThat(Jsoup.parse(answer.body()).text())
        .doesNotContain("Incident", "Numer zdarzenia", "Vorgangsnummer");
    if (answer.statusCode() >= 400) {
      assertThat(answer.body()).contains("<p class=\"k-brand\">Norwid");
    }
  }
}
