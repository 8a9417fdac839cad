package app.kontor.web.common.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.gate.Actor;
import app.kontor.gate.Role;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PageRulesTest {
  private final PageRules rules =
      new PageRules(
          Map.of(
              "/login.xhtml", "PUBLIC",
              "/index.xhtml", "CATALOGUE_VIEW PARTNER",
              "/office/orders.xhtml", "ORDER_VIEW",
              "/download/document/*", "DOCUMENT_VIEW",
              "/profile.xhtml", "SIGNED_IN"));

  @Test
  void what_is_not_declared_does_not_exist() {
    assertThat(rules.find("/office/secret.xhtml")).isEmpty();
    assertThat(rules.find("/download/other/1")).isEmpty();
    assertThat(rules.find("/download/document")).isEmpty();
  }

  @Test
  void the_office_is_for_staff_only() {
    assertThat(permits("/office/orders.xhtml", buyer())).isFalse();
    assertThat(permits("/office/orders.xhtml", sales())).isTrue();
    assertThat(permits("/office/orders.xhtml", Actor.nobody(1))).isFalse();
  }

  @Test
  void a_partners_page_is_not_for_staff() {
    assertThat(permits("/index.xhtml", buyer())).isTrue();
    assertThat(permits("/index.xhtml", sales())).isFalse();
  }

  @Test
  void public_pages_are_for_all_and_paths_below_a_star_share_its_rule() {
    assertThat(permits("/login.xhtml", Actor.nobody(1))).isTrue();
    assertThat(permits("/profile.xhtml", Actor.nobody(1))).isFalse();
    assertThat(permits("/download/document/2026/17", buyer())).isTrue();
  }

  @Test
  void an_unknown_word_is_refused() {
    assertThatThrownBy(() -> new PageRules(Map.of("/a.xhtml", "ORDER_VEIW")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void navigation_shows_only_what_may_be_opened_in_its_order() {
    NavigationModel navigation =
        new NavigationModel(
            Map.of(
                "buyer.20.profile", "/profile.xhtml pi-user",
                "buyer.10.catalogue", "/index.xhtml pi-box shop",
                "staff.10.orders", "/office/orders.xhtml pi-inbox"),
            rules);
    assertThat(navigation.of(buyer()))
        .extracting(NavigationModel.Entry::id)
        .containsExactly("catalogue", "profile");
    assertThat(navigation.of(sales()))
        .extracting(NavigationModel.Entry::id)
        .containsExactly("orders");
    assertThat(navigation.groups(buyer()))
        .extracting(NavigationModel.Group::name)
        .containsExactly("shop", "");
  }

  @Test
  void navigation_to_an_undeclared_page_is_refused() {
    assertThatThrownBy(
            () -> new NavigationModel(Map.of("buyer.10.x", "/nowhere.xhtml pi-x"), rules))
        .hasMessageContaining("/nowhere.xhtml");
  }

  private boolean permits(String path, Actor actor) {
    return rules.find(path).orElseThrow().permits(actor);
  }

  private static Actor buyer() {
    return Actor.person(1, "b@x.example", "B", Locale.ENGLISH, 1, 7, Set.of(Role.BUYER));
  }

  private static Actor sales() {
    return Actor.person(2, "s@x.example", "S", Locale.ENGLISH, 1, 0, Set.of(Role.SALES));
  }
}
