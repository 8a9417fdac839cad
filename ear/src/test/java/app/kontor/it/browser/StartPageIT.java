package app.kontor.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody without a session sees first. */
class StartPageIT {
  @RegisterExtension private final Browser browser = new Browser();

  @Test
  void the_order_portal_asks_to_sign_in() {
    Response answer = browser.page().navigate(KontorServer.running().url("/orders/"));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(browser.page().url()).contains("/orders/login.xhtml");
    assertThat(browser.page().locator("input[type=password]").isVisible()).isTrue();
    browser.screenshot("sign-in");
  }

  @ParameterizedTest
  @CsvSource({
    "pl-PL, pl, Zaloguj",
    "de-AT, de, Anmelden",
    "en-US, en, Sign in",
    "fr-FR, en, Sign in"
  })
  void the_first_page_is_in_the_language_of_the_browser(
      String browserLanguage, String language, String word) {
    Page page = browser.open(browserLanguage);
    page.navigate(KontorServer.running().url("/"));
    assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
    assertThat(page.locator("button.k-button-primary").innerText()).contains(word);
  }

  @Test
  void one_press_on_a_demo_person_fills_in_the_sign_in() {
    Page page = browser.open("de-DE");
    page.navigate(KontorServer.running().url("/orders/login.xhtml"));
    assertThat(page.locator("[data-k-fill]").count()).isEqualTo(11);
    page.locator("[data-k-fill^='warehouse@']").click();
    assertThat(page.locator("input[type=email]").inputValue())
        .isEqualTo("warehouse@demo.kontor.example");
    Desk.leave(page, () -> page.keyboard().press("Enter"));
    assertThat(page.url()).contains("/orders/office/");
    assertThat(page.locator("html").getAttribute("lang")).as("as the sign-in page").isEqualTo("de");
  }

  @Test
  void the_server_does_not_name_its_software() {
    Response answer = browser.page().navigate(KontorServer.running().url("/orders/"));
    assertThat(answer.headers()).doesNotContainKeys("server", "x-powered-by");
  }
}
