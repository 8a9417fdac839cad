package app.kontor.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ActingTest {
  private static final Actor BUYER =
      Actor.person(
          11, "jan@k1.example", "Jan Lis", Locale.forLanguageTag("pl"), 1, 77, Role.of(false));

  private static Actor staff(Role role) {
    return Actor.person(5, "ewa@kontor.example", "Ewa Nowak", Locale.GERMAN, 1, 0, Set.of(role))
        .among(Set.of(1L, 2L));
  }

  private static Actor acting(Role role, String person) {
    return BUYER.actedFor(
        staff(role), new Acting(900, 5, "Ewa Nowak", person, "K-1", "Company", null));
  }

  @Test
  void the_actor_is_the_person_with_a_desk_of_the_two_at_this_seller_alone() {
    Actor actor = acting(Role.SALES, "Jan Lis");
    assertThat(actor.userId()).isEqualTo(11);
    assertThat(actor.partnerId()).isEqualTo(77);
    assertThat(actor.deskId()).isEqualTo(900);
    assertThat(actor.signedInId()).isEqualTo(5);
    assertThat(actor.sellers()).containsExactly(1L);
    assertThat(actor.language()).isEqualTo(Locale.GERMAN);
    assertThat(actor.name()).isEqualTo("Ewa Nowak → Jan Lis");
    assertThat(actor.ownName()).isEqualTo("Jan Lis");
    assertThat(BUYER.deskId()).isEqualTo(11);
    assertThat(BUYER.isActedFor()).isFalse();
  }

  @Test
  void whatever_the_person_may_no_more_is_lent_than_was_decided() {
    Set<Permission> left = EnumSet.copyOf(acting(Role.SALES, "Jan Lis").permissions());
    assertThat(left)
        .contains(Permission.ORDER_PLACE, Permission.BASKET_EDIT)
        .doesNotContain(
            Permission.OWN_ACCOUNT,
            Permission.COMPANY_MANAGE,
            Permission.ORDER_APPROVE,
            Permission.TICKET_REPORT,
            Permission.EXCHANGE_USE,
            Permission.LIMIT_PASS);
    assertThat(acting(Role.ADMINISTRATOR, "Jan Lis").may(Permission.LIMIT_PASS)).isTrue();
    assertThat(acting(Role.ADMINISTRATOR, "Jan Lis").may(Permission.ORDER_MANAGE)).isFalse();
  }

  @Test
  void it_stays_so_for_who_has_less_or_reads_another_language() {
    Actor actor =
        acting(Role.SALES, "Jan Lis")
            .without(Set.of(Permission.ORDER_PLACE))
            .reading(Locale.ENGLISH)
            .among(Set.of(1L));
    assertThat(actor.isActedFor()).isTrue();
    assertThat(actor.may(Permission.ORDER_PLACE)).isFalse();
  }

  @Test
  void two_long_names_are_cut_to_what_is_kept() {
    assertThat(acting(Role.SALES, "x".repeat(120)).name())
        .hasSize(120)
        .startsWith("Ewa Nowak → xx")
        .endsWith("…");
  }
}
