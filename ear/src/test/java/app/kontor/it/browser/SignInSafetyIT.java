package app.kontor.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sessions, cookies, TLS and requests that other sites start, on the running product. */
class SignInSafetyIT {
  private static final String TOKEN = "kontor";
  private static final String SECURE_TOKEN = "__Host-kontor";
  private static final String SESSION = "JSESSIONID";
  private static final String PAGE = "/orders/index.xhtml";

  @RegisterExtension private final Browser browser = new Browser();

  @Test
  void session_and_token_are_new_after_each_sign_in() {
    WebVisitor visitor = WebVisitor.nobody();
    visitor.get("/orders/login.xhtml");
    assertThat(visitor.cookie(SESSION)).as("no session before the sign-in").isEmpty();
    assertThat(visitor.cookie(TOKEN)).isEmpty();

    HttpResponse<String> answer = visitor.signIn("buyer.pl", WebVisitor.PASSWORD);
    assertThat(answer.statusCode()).isEqualTo(302);
    Optional<String> first = visitor.cookie(TOKEN);
    assertThat(first).isPresent();
    assertThat(cookieLine(answer, TOKEN))
        .containsIgnoringCase("HttpOnly")
        .contains("SameSite=Lax")
        .containsIgnoringCase("path=/;");

    WebVisitor again = WebVisitor.nobody();
    again.signIn("buyer.pl", WebVisitor.PASSWORD);
    assertThat(again.cookie(TOKEN)).isPresent().isNotEqualTo(first);
  }

  @Test
  void a_token_somebody_else_chose_is_not_taken_over() {
    String planted = "A".repeat(43);
    WebVisitor visitor = WebVisitor.nobody();
    assertThat(visitor.get(PAGE, "Cookie", TOKEN + "=" + planted).statusCode()).isEqualTo(302);
    visitor.signIn("buyer.pl", WebVisitor.PASSWORD);
    assertThat(visitor.cookie(TOKEN)).isPresent().isNotEqualTo(Optional.of(planted));
  }

  @Test
  void signing_out_ends_the_token_in_every_portal() {
    WebVisitor visitor = WebVisitor.signedIn("buyer.pl");
    String token = visitor.cookie(TOKEN).orElseThrow();
    assertThat(visitor.get(PAGE).statusCode()).isEqualTo(200);
    assertThat(visitor.post("/service/sign-out", Map.of()).statusCode()).isEqualTo(302);
    assertThat(visitor.cookie(TOKEN)).isEmpty();

    WebVisitor thief = WebVisitor.nobody();
    for (String page : List.of(PAGE, "/service/index.xhtml", "/documents/index.xhtml")) {
      HttpResponse<String> answer = thief.get(page, "Cookie", TOKEN + "=" + token);
      assertThat(answer.statusCode()).isEqualTo(302);
      assertThat(location(answer)).contains("/login.xhtml?next=");
    }
  }

  @Test
  void over_tls_the_cookie_is_the_hosts_own_and_the_browser_stays_with_tls() {
    WebVisitor visitor = WebVisitor.nobodySecurely();
    HttpResponse<String> page = visitor.get("/orders/login.xhtml");
    assertThat(page.headers().firstValue("Strict-Transport-Security"))
        .hasValueSatisfying(value -> assertThat(value).contains("max-age=31536000"));
    HttpResponse<String> answer = visitor.signIn("buyer.pl", WebVisitor.PASSWORD);
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(cookieLine(answer, SECURE_TOKEN))
        .containsIgnoringCase("secure")
        .containsIgnoringCase("HttpOnly")
        .containsIgnoringCase("path=/")
        .doesNotContainIgnoringCase("domain=");
    answer.headers().allValues("Set-Cookie").stream()
        .filter(line -> !line.contains("1970"))
        .forEach(line -> assertThat(line).containsIgnoringCase("secure"));
    assertThat(visitor.get(PAGE).statusCode()).isEqualTo(200);

    String token = visitor.cookie(SECURE_TOKEN).orElseThrow();
    WebVisitor downgraded = WebVisitor.nobodySecurely();
    assertThat(downgraded.get(PAGE, "Cookie", TOKEN + "=" + token).statusCode()).isEqualTo(302);
  }

  @Test
  void without_tls_there_is_no_promise_of_it() {
    WebVisitor visitor = WebVisitor.nobody();
    HttpResponse<String> page =
        visitor.get(
            "/orders/login.xhtml", "X-Forwarded-Proto", "https", "Forwarded", "proto=https");
    assertThat(page.headers().firstValue("Strict-Transport-Security")).isEmpty();
    assertThat(String.join(" ", page.headers().allValues("Set-Cookie")))
        .doesNotContainIgnoringCase("secure");
  }

  @Test
  void after_repeated_wrong_passwords_the_page_names_the_seconds_to_wait() {
    WebVisitor visitor = WebVisitor.nobody();
    String message = "";
    for (int i = 0; i < 9 && !message.contains("Too many"); i++) {
      HttpResponse<String> answer =
          visitor.post(
              "/orders/login.xhtml", wrongPassword(visitor), "X-Forwarded-For", "10.0.0." + i);
      assertThat(answer.statusCode()).isEqualTo(200);
      message = Jsoup.parse(answer.body()).select("#errors").text();
      assertThat(message).isNotEmpty();
    }
    assertThat(message).contains("Too many tries").containsPattern("in (a second|\\d+ seconds)");
  }

  private static Map<String, String> wrongPassword(WebVisitor visitor) {
    Map<String, String> fields =
        WebVisitor.fields(
            Jsoup.parse(visitor.get("/orders/login.xhtml", "Accept-Language", "en").body()),
            "login");
    fields.put("login:email", "nobody.there" + WebVisitor.DOMAIN);
    fields.put("login:password", "not the password");
    fields.put("login:signIn", "");
    return fields;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/orders/login.xhtml",
        "/orders/sign-out",
        "/orders/preferences",
        "/orders/add-to-basket/D933-M8X40",
        "/orders/profile.xhtml"
      })
  void what_another_site_starts_is_refused(String path) {
    WebVisitor visitor = WebVisitor.signedIn("buyer.pl");
    List<String[]> origins =
        List.of(
            new String[] {"Origin", "https://evil.example"},
            new String[] {"Origin", "null"},
            new String[] {"Origin", "http://127.0.0.1.evil.example"},
            new String[] {"Sec-Fetch-Site", "cross-site"},
            new String[] {"Sec-Fetch-Site", "same-site"});
    for (String[] origin : origins) {
      HttpResponse<String> answer = visitor.post(path, Map.of("quantity", "1"), origin);
      assertThat(answer.statusCode()).as(String.join(" ", origin)).isEqualTo(403);
      assertThat(answer.body()).contains("Norwid").doesNotContain("evil");
    }
    assertThat(visitor.get(PAGE).statusCode()).isEqualTo(200);
  }

  @Test
  void what_the_own_page_starts_is_taken() {
    WebVisitor visitor = WebVisitor.signedIn("buyer.pl");
    String own = KontorServer.running().url("");
    assertThat(
            visitor
                .post("/orders/preferences", Map.of("theme", "dark"), "Origin", own)
                .statusCode())
        .isEqualTo(302);
    assertThat(
            visitor
                .post(
                    "/orders/preferences",
                    Map.of("theme", "light"),
                    "Sec-Fetch-Site",
                    "same-origin")
                .statusCode())
        .isEqualTo(302);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/orders/WEB-INF/web.xml",
        "/orders/web-inf/web.xml",
        "/orders/WEB-INF/",
        "/orders/META-INF/MANIFEST.MF",
        "/service/WEB-INF/kontor/shell.xhtml",
        "/documents/WEB-INF/classes/",
        "/WEB-INF/web.xml",
        "/orders/nothing.xhtml",
        "/orders/no/such/page",
        "/orders/resources/shop/shop.js"
      })
  void what_is_not_there_answers_with_our_page(String path) {
    HttpResponse<String> answer = WebVisitor.signedIn("buyer.pl").get(path);
    assertThat(answer.statusCode()).isEqualTo(404);
    assertOurPage(answer);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/nothing", "/nothing/else.xhtml", "/favicon.ico"})
  void what_is_outside_the_portals_leads_to_our_page(String path) {
    WebVisitor visitor = WebVisitor.nobody();
    HttpResponse<String> answer = visitor.get(path);
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(location(answer)).endsWith("/orders/problem");
    HttpResponse<String> page = visitor.get("/orders/problem");
    assertThat(page.statusCode()).isEqualTo(404);
    assertOurPage(page);
  }

  @Test
  void the_bare_address_leads_to_the_order_portal() {
    HttpResponse<String> answer = WebVisitor.nobody().get("/");
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(location(answer)).endsWith("/orders/");
  }

  private static void assertOurPage(HttpResponse<String> answer) {
    assertThat(answer.body()).contains("<p class=\"k-brand\">Norwid").contains("<h1>");
    assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
  }

  @Test
  void what_was_typed_is_back_after_the_server_has_forgotten_the_page() {
    Page page = Desk.of(browser, "buyer.pl", "en-GB").go("/service/report.xhtml").page();
    type(page, "Handle bent", "It came out of the box like this");
    forget(SESSION);
    page.locator("button[id$='send']").click();
    page.waitForURL(url -> url.contains("kontor-notice=expired"));
    assertTyped(page, "Handle bent", "It came out of the box like this");
    assertThat(page.locator("[data-k-restored]").isVisible()).isTrue();

    page.navigate(KontorServer.running().url("/service/report.xhtml?kontor-notice=expired"));
    assertTyped(page, "", "");
    assertThat(page.locator("[data-k-restored]").count()).isZero();
  }

  @Test
  void what_was_typed_is_back_after_signing_in_again() {
    Page page = Desk.of(browser, "buyer.pl", "en-GB").go("/service/report.xhtml").page();
    type(page, "Wrong goods", "Bolts instead of nuts");
    forget(SESSION);
    forget(TOKEN);
    page.locator("button[id$='send']").click();
    page.waitForURL(url -> url.contains("login.xhtml"));
    signIn(page, "buyer.pl");
    page.waitForURL(url -> !url.contains("login.xhtml"));
    assertTyped(page, "Wrong goods", "Bolts instead of nuts");
  }

  @Test
  void what_one_typed_is_not_shown_to_another() {
    Page page = Desk.of(browser, "buyer.pl", "en-GB").go("/service/report.xhtml").page();
    type(page, "Not for Dieter", "Secret");
    forget(SESSION);
    forget(TOKEN);
    page.locator("button[id$='send']").click();
    page.waitForURL(url -> url.contains("login.xhtml"));
    signIn(page, "buyer.de");
    page.waitForURL(url -> !url.contains("login.xhtml"));
    assertTyped(page, "", "");
    assertThat(page.locator("[data-k-restored]").count()).isZero();
  }

  private static void type(Page page, String subject, String text) {
    page.locator("[id$=':subject']").fill(subject);
    page.locator("[id$=':text']").fill(text);
  }

  private static void assertTyped(Page page, String subject, String text) {
    assertThat(page.locator("[id$=':subject']").inputValue()).isEqualTo(subject);
    assertThat(page.locator("[id$=':text']").inputValue()).isEqualTo(text);
  }

  private static void signIn(Page page, String login) {
    page.locator("input[id$='email']").fill(login + WebVisitor.DOMAIN);
    page.locator("input[type=password]").fill(WebVisitor.PASSWORD);
    page.locator("button.k-button-primary").click();
  }

  /** As if the server had forgotten it: the browser sends the cookie no more. */
  private void forget(String name) {
    List<Cookie> kept =
        browser.session().cookies().stream().filter(cookie -> !cookie.name.equals(name)).toList();
    browser.session().clearCookies();
    browser.session().addCookies(kept);
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }

  private static String cookieLine(HttpResponse<String> answer, String name) {
    return answer.headers().allValues("Set-Cookie").stream()
        .filter(line -> line.startsWith(name + "="))
        .findFirst()
        .orElse("");
  }
}
