package app.kontor.web.common.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeTargetTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"/orders/", "/orders/office/order.xhtml?order=2026-17&tab=a%2Fb", "/documents/"})
  void pages_of_the_portals_are_safe(String address) {
    assertThat(SafeTarget.of(address)).contains(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/orders/",
        "//evil.example/orders/",
        "/orders/../evil",
        "/other/",
        "javascript:alert(1)",
        "/orders/\r\nSet-Cookie: a=b",
        "\\\\evil.example\\orders",
        "/orders//evil.example",
        "orders/",
        "",
        "/orders/..%2f..//x"
      })
  void everything_else_is_not(String address) {
    assertThat(SafeTarget.of(address)).isEmpty();
  }

  @Test
  void a_referer_counts_only_from_the_own_host() {
    assertThat(SafeTarget.referer("https://kontor.example/orders/a.xhtml?x=1", "kontor.example"))
        .contains("/orders/a.xhtml?x=1");
    assertThat(SafeTarget.referer("https://evil.example/orders/a.xhtml", "kontor.example"))
        .isEmpty();
  }
}
