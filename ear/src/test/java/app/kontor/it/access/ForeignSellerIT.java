package app.kontor.it.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.access.PasswordLinks;
import app.kontor.access.SignIn;
import app.kontor.access.SignIn.SellerChoice;
import app.kontor.access.UnknownSeller;
import app.kontor.access.Users;
import app.kontor.access.Users.NewUser;
import app.kontor.access.Users.UserFilter;
import app.kontor.gate.Actor;
import app.kontor.gate.Permission;
import app.kontor.gate.Role;
import app.kontor.it.access.Arguments.Known;
import app.kontor.it.trade.OtherSeller;
import app.kontor.it.trade.Trade;
import app.kontor.party.NewSeller;
import app.kontor.party.Parties;
import app.kontor.party.SellerRegister;
import app.kontor.party.ShopSettings;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.number.NumberPatterns;
import app.kontor.platform.number.NumberPatterns.SeriesView;
import app.kontor.platform.setting.SellerSettings;
import app.kontor.platform.setup.SetupGuide;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Staff of one seller with every right there call every use case with everything there is to know
 * of another seller. The use cases are found, not listed.
 */
@ExtendWith(ArquillianExtension.class)
class ForeignSellerIT {
  private static final SignIn.Client HERE = new SignIn.Client("198.51.100.78", "test");

  @Inject private Trade trade;
  @Inject private OtherSeller other;
  @Inject private EverythingOf everything;
  @Inject private Strangers strangers;
  @EJB private SellerRegister sellers;
  @EJB private SignIn signIn;
  @EJB private Users users;
  @EJB private PasswordLinks links;
  @EJB private Parties parties;
  @EJB private NumberPatterns patterns;
  @EJB private SetupGuide setup;
  @EJB private SellerSettings settings;

  @Test
  void another_sellers_data_is_unknown_unseen_and_unchanged() {
    trade.open();
    Known indigo = everything.of("INDIGOQX");
    long seller = added("STRANGE");
    other.goods(seller, 77_102);
    EnumSet<Role> roles = EnumSet.copyOf(Role.of(true));
    roles.remove(Role.INSTALLATION);
    Actor stranger = trade.person(seller, 0, "Strange staff", roles);

    trade.awaitedRows(
        "SELECT 1 FROM DUAL WHERE NOT EXISTS (SELECT id FROM outbox_message"
            + " WHERE status = 'WAITING' AND due_at < UTC_TIMESTAMP())");

    Strangers.Report report =
        strangers.tryAllOfStaff(
            stranger,
            indigo,
            Set.of("INDIGOQX company", "INDIGOQX contact", "INDIGOQX street", "INDIGOQX payer"));

    System.out.println(
        "ForeignSellerIT: "
            + report.calls()
            + " calls of "
            + report.called().size()
            + " use cases, "
            + report.tables()
            + " not: "
            + report.uncalled());
    report.wrong().forEach(System.out::println);
    assertThat(report.wrong()).isEmpty();
    assertThat(report.called()).hasSizeGreaterThan(150);
    assertThat(report.uncalled()).hasSizeLessThan(report.called().size() / 10);
  }

  @Test
  void a_seller_begins_empty_with_its_own_series_and_whoever_added_it() {
    Actor keeper = keeper();
    long seller = added(keeper, "FRESH");

    Actor there = administrator(seller, keeper);
    assertThat(there.roles()).containsExactlyInAnyOrder(Role.ADMINISTRATOR, Role.INSTALLATION);
    assertThat(there.sellers()).containsExactlyInAnyOrder(Trade.SELLER, seller);
    assertThat(trade.as(there, () -> parties.seller()).name()).isEqualTo("FRESH");
    assertThat(trade.as(there, () -> parties.list("", PageRequest.first(5))).rows()).isEmpty();
    assertThat(trade.as(there, () -> setup.open())).isPositive();
    assertThat(trade.as(there, () -> patterns.list(LocalDate.of(2026, 12, 1))))
        .extracting(SeriesView::next)
        .isNotEmpty()
        .allMatch(number -> number.startsWith("FR-"));
    assertThat(trade.rows("SELECT code FROM carrier WHERE seller_id = ?1", seller))
        .isEqualTo(
            trade.rows(
                "SELECT code FROM carrier WHERE seller_id = 1 AND code IN"
                    + " ('DHL','POCZTA','INPOST','DPD','GLS','UPS','FEDEX','OTHER')"));
    assertThat(trade.rows("SELECT code FROM form_definition WHERE seller_id = ?1", seller))
        .hasSize(2);
    assertThat(
            trade.rows(
                "SELECT value FROM setting WHERE seller_id = ?1 AND name =" + " 'shop.published'",
                seller))
        .isEqualTo(List.of("false"));
    assertThatThrownBy(
            () ->
                trade.as(
                    keeper,
                    () ->
                        sellers.add(
                            Trade.key(),
                            new NewSeller(
                                "X", "to much", "PL", "PLN", "Europe/Warsaw", "pl", List.of()))))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("NOT_A_PREFIX");
  }

  @Test
  void a_login_goes_over_to_another_seller_with_the_rights_there() {
    trade.open();
    other.open();
    Actor here = trade.person(Trade.SELLER, 0, "Of two", Set.of(Role.SALES));
    Actor chief = trade.person(OtherSeller.ID, 0, "Chief", Set.of(Role.ADMINISTRATOR));
    trade.as(
        chief,
        () ->
            users.add(
                Trade.key(),
                new NewUser(here.email(), "Of two", "de", "", Set.of(Role.WAREHOUSE))));

    String token =
        trade.as(
            Actor.nobody(Trade.SELLER), () -> signIn.signIn(here.email(), Trade.PASSWORD, HERE));
    Actor first = actor(token);
    assertThat(first.sellerId()).isEqualTo(Trade.SELLER);
    assertThat(first.may(Permission.STOCK_MANAGE)).isFalse();
    assertThat(trade.as(first, () -> signIn.sellers()))
        .extracting(SellerChoice::name)
        .contains(OtherSeller.NAME);
    assertThatThrownBy(() -> trade.as(first, () -> signIn.goOver(token, 4711)))
        .isInstanceOf(UnknownSeller.class);

    String next = trade.as(first, () -> signIn.goOver(token, OtherSeller.ID));
    Actor second = actor(next);
    assertThat(trade.as(Actor.nobody(Trade.SELLER), () -> signIn.resume(token))).isEmpty();
    assertThat(second.sellerId()).isEqualTo(OtherSeller.ID);
    assertThat(second.roles()).containsExactly(Role.WAREHOUSE);
    assertThat(second.userId()).isNotEqualTo(first.userId());
    String later =
        trade.as(
            Actor.nobody(Trade.SELLER), () -> signIn.signIn(here.email(), Trade.PASSWORD, HERE));
    assertThat(actor(later).sellerId()).as("as the last time").isEqualTo(OtherSeller.ID);

    assertThatThrownBy(() -> trade.as(chief, () -> users.link(here.email())))
        .as("an administrator of one seller gets no way into the other")
        .isInstanceOf(InvalidInput.class);
    Actor theirs = trade.person(OtherSeller.ID, 0, "Theirs", Set.of(Role.SALES));
    String byHand = trade.as(chief, () -> users.link(theirs.email()));
    trade.as(
        Actor.nobody(Trade.SELLER),
        () -> {
          links.setPassword(byHand, "known to an administrator");
          return true;
        });
    assertThatThrownBy(
            () ->
                trade.as(
                    keeper(),
                    () -> {
                      users.add(
                          Trade.key(),
                          new NewUser(theirs.email(), "X", "de", "", Set.of(Role.SALES)));
                      return true;
                    }))
        .as("a password that an administrator of another seller may know")
        .isInstanceOf(InvalidInput.class);
    assertThat(
            trade
                .as(
                    trade.person(Trade.SELLER, 0, "Boss", Set.of(Role.ADMINISTRATOR)),
                    () -> users.list(new UserFilter("Chief", null, null), PageRequest.first(5)))
                .rows())
        .isEmpty();
  }

  @Test
  void customers_are_kept_out_of_a_shop_that_is_not_open() {
    trade.open();
    other.open();
    Actor buyer = other.customer("SHUT-1").buyer();
    String token =
        trade.as(
            Actor.nobody(Trade.SELLER), () -> signIn.signIn(buyer.email(), Trade.PASSWORD, HERE));
    assertThat(actor(token).may(Permission.ORDER_PLACE)).isTrue();
    shop(false);
    try {
      assertThat(actor(token).may(Permission.CATALOGUE_VIEW)).isFalse();
      assertThat(actor(token).may(Permission.ORDER_PLACE)).isFalse();
      assertThat(actor(token).may(Permission.ORDER_VIEW)).isTrue();
    } finally {
      shop(true);
    }
    assertThat(actor(token).may(Permission.CATALOGUE_VIEW)).isTrue();
  }

  private void shop(boolean open) {
    Actor chief = trade.person(OtherSeller.ID, 0, "Chief", Set.of(Role.ADMINISTRATOR));
    trade.as(
        chief,
        () -> {
          settings.put(ShopSettings.PUBLISHED, String.valueOf(!open), String.valueOf(open));
          return true;
        });
  }

  private Actor actor(String token) {
    return trade.as(Actor.nobody(Trade.SELLER), () -> signIn.resume(token)).orElseThrow();
  }

  private Actor keeper() {
    return trade.person(Trade.SELLER, 0, "Keeper", Set.of(Role.ADMINISTRATOR, Role.INSTALLATION));
  }

  private long added(String name) {
    return added(keeper(), name);
  }

  private long added(Actor keeper, String name) {
    return trade.as(
        keeper,
        () ->
            sellers.add(
                Trade.key(),
                new NewSeller(
                    name, "FR", "DE", "EUR", "Europe/Berlin", "de", List.of("de", "en"))));
  }

  /** Whoever added the seller, as they go on there. */
  private Actor administrator(long seller, Actor keeper) {
    String token =
        trade.as(
            Actor.nobody(Trade.SELLER), () -> signIn.signIn(keeper.email(), Trade.PASSWORD, HERE));
    return actor(trade.as(actor(token), () -> signIn.goOver(token, seller)));
  }
}
