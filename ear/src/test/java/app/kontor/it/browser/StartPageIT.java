package app.kontor.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

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

  @Test
  void the_server_does_not_name_its_software() {
    Response answer = browser.page().navigate(KontorServer.running().url("/orders/"));
    assertThat(answer.headers()).doesNotContainKeys("server", "x-powered-by");
  }
}
