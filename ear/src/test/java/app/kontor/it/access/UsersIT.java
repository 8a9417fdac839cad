package app.kontor.it.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.access.DemoSignIns;
import app.kontor.access.LastAdministrator;
import app.kontor.access.OwnAccount;
import app.kontor.access.PasswordLinkInvalid;
import app.kontor.access.PasswordLinks;
import app.kontor.access.SignIn;
import app.kontor.access.SignInRefused;
import app.kontor.access.UnknownUser;
import app.kontor.access.Users;
import app.kontor.access.Users.NewUser;
import app.kontor.access.Users.UserChange;
import app.kontor.access.Users.UserDetail;
import app.kontor.access.Users.UserFilter;
import app.kontor.access.Users.UserSummary;
import app.kontor.gate.Actor;
import app.kontor.gate.Role;
import app.kontor.it.trade.Customer;
import app.kontor.it.trade.Hands;
import app.kontor.it.trade.Trade;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.failure.BusinessException;
import app.kontor.platform.failure.ChangedMeanwhile;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.time.TimeShift;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** People are added, changed and shown the door; their passwords are their own. */
@ExtendWith(ArquillianExtension.class)
class UsersIT {
  private static final String PASSWORD = "a whole sentence is fine";
  private static final SignIn.Client HERE = new SignIn.Client("198.51.100.77", "test");
  private static final Actor ADMIN =
      Actor.person(
          99, "users@kontor.example", "Users", Locale.ENGLISH, 1, 0, Set.of(Role.ADMINISTRATOR));

  @EJB private Users users;
  @EJB private PasswordLinks links;
  @EJB private SignIn signIn;
  @EJB private DemoSignIns demoSignIns;
  @Inject private Trade trade;
  @Inject private Hands hands;

  @BeforeEach
  void open() {
    trade.open();
  }

  @Test
  void nobody_of_the_demo_company_is_offered_without_its_data() {
    assertThat(demoSignIns.emails()).isEmpty();
  }

  @Test
  void who_is_added_sets_a_password_by_the_link_and_signs_in() {
    String email = added("", Role.WAREHOUSE);
    assertThat(detail(ADMIN, email).summary().invited()).isTrue();
    assertThatThrownBy(() -> signIn.signIn(email, PASSWORD, HERE))
        .isInstanceOf(SignInRefused.class);

    String token = admin(() -> users.link(email));
    links.setPassword(token, PASSWORD);
    Actor actor = signIn.resume(signIn.signIn(email, PASSWORD, HERE)).orElseThrow();
    assertThat(actor.roles()).containsExactly(Role.WAREHOUSE);
    assertThat(actor.isStaff()).isTrue();
    assertThat(detail(ADMIN, email).summary().invited()).isFalse();
  }

  @Test
  void a_password_hashed_in_the_way_of_before_is_hashed_anew_at_the_next_sign_in() {
    String email = added("", Role.WAREHOUSE);
    trade.sql(
        "UPDATE account SET password_hash = ?1 WHERE email = ?2",
        "pbkdf2-sha512$210000$c2l4dGVlbiBzYWx0IGJ5dA==$KChZArulmzU+3p/G7Yufdtf/nXkSqRUXaH5X8k0q"
            + "J7sGM3AaBUBMFAJtFb3XSva1Eyqd9OUZm0kDv3kk7QH3dw==",
        email);
    assertThatThrownBy(() -> signIn.signIn(email, PASSWORD + "!", HERE))
        .isInstanceOf(SignInRefused.class);
    assertThat(hash(email)).startsWith("pbkdf2");
    assertThat(signIn.resume(signIn.signIn(email, PASSWORD, HERE))).isPresent();
    String renewed = hash(email);
    assertThat(renewed).startsWith("$argon2id$");
    assertThat(signIn.resume(signIn.signIn(email, PASSWORD, HERE))).isPresent();
    assertThat(hash(email)).isEqualTo(renewed);
  }

  private String hash(String email) {
    return String.valueOf(
        trade.rows("SELECT password_hash FROM account WHERE email = ?1", email).get(0));
  }

  @Test
  void an_installation_without_data_has_its_first_administrator() {
    assertThat(
            trade.rows(
                "SELECT r.role FROM app_user u JOIN app_user_role r ON r.user_id = u.id"
                    + " JOIN password_link l ON l.user_id = u.id AND l.used_at IS NULL"
                    + " WHERE u.email = 'first@kontor.example' AND u.partner_id = 0"))
        .extracting(String::valueOf)
        .containsExactlyInAnyOrder("ADMINISTRATOR", "INSTALLATION");
  }

  @Test
  void a_link_is_good_once_and_for_its_time_and_a_later_one_ends_it() {
    String email = added("", Role.SALES);
    String first = admin(() -> users.link(email));
    String second = admin(() -> users.link(email));
    assertThat(links.isOpen(first)).isFalse();
    assertThatThrownBy(() -> links.setPassword(first, PASSWORD))
        .isInstanceOf(PasswordLinkInvalid.class);

    assertThatThrownBy(() -> links.setPassword(second, "short"))
        .isInstanceOfSatisfying(
            InvalidInput.class, refusal -> assertThat(refusal.field()).isEqualTo("newPassword"));
    assertThat(links.isOpen(second)).as("a refused password uses nothing up").isTrue();
    assertThat(later(Duration.ofHours(71), () -> links.isOpen(second))).isTrue();
    assertThat(later(Duration.ofHours(73), () -> links.isOpen(second))).isFalse();
    links.setPassword(second, PASSWORD);
    assertThatThrownBy(() -> links.setPassword(second, PASSWORD + "!"))
        .isInstanceOf(PasswordLinkInvalid.class);

    String forgotten = admin(() -> users.link(email));
    assertThat(later(Duration.ofMinutes(59), () -> links.isOpen(forgotten))).isTrue();
    assertThat(later(Duration.ofMinutes(61), () -> links.isOpen(forgotten))).isFalse();
  }

  @Test
  void of_two_who_use_a_link_at_once_one_succeeds() throws Exception {
    String email = added("", Role.SALES);
    String token = admin(() -> users.link(email));
    List<Object> results =
        hands.atOnce(
            List.of(
                call(() -> links.setPassword(token, PASSWORD + " one")),
                call(() -> links.setPassword(token, PASSWORD + " two"))));
    assertThat(results).containsExactlyInAnyOrder("done", "PASSWORD_LINK_INVALID");
  }

  @Test
  void a_token_is_written_down_nowhere() {
    String email = added("", Role.SALES);
    String token = admin(() -> users.link(email));
    links.setPassword(token, PASSWORD);
    assertThat(
            trade.rows(
                "SELECT id FROM audit_entry WHERE arguments LIKE ?1 OR arguments LIKE ?2",
                "%" + token + "%",
                "%" + PASSWORD + "%"))
        .isEmpty();
    assertThat(
            trade.rows(
                "SELECT CONCAT(html, COALESCE(draft, '')) FROM mail WHERE recipient = ?1", email))
        .hasSize(1)
        .allSatisfy(html -> assertThat(String.valueOf(html)).contains("LINK-IN-MAIL-ONLY"));
    assertThat(trade.rows("SELECT id FROM password_link WHERE token_hash = ?1", token)).isEmpty();
  }

  @Test
  void sessions_end_at_once_with_a_role_or_the_right_to_sign_in() {
    String email = signedUp(Role.SALES, Role.WAREHOUSE);
    String session = signIn.signIn(email, PASSWORD, HERE);
    change(ADMIN, email, "Renamed", true, Set.of(Role.SALES, Role.WAREHOUSE));
    assertThat(signIn.resume(session)).as("a name takes nothing away").isPresent();
    change(ADMIN, email, "Renamed", true, Set.of(Role.SALES));
    assertThat(signIn.resume(session)).isEmpty();

    String other = signIn.signIn(email, PASSWORD, HERE);
    String token = admin(() -> users.link(email));
    change(ADMIN, email, "Renamed", false, Set.of(Role.SALES));
    assertThat(signIn.resume(other)).isEmpty();
    assertThat(links.isOpen(token)).isFalse();
    assertThatThrownBy(() -> signIn.signIn(email, PASSWORD, HERE))
        .isInstanceOf(SignInRefused.class);
    assertThatThrownBy(() -> admin(() -> users.link(email))).isInstanceOf(InvalidInput.class);

    change(ADMIN, email, "Renamed", true, Set.of(Role.SALES));
    String third = signIn.signIn(email, PASSWORD, HERE);
    assertThat(detail(ADMIN, email).sessions()).hasSize(1);
    trade.as(ADMIN, () -> users.endSessions(email));
    assertThat(signIn.resume(third)).isEmpty();
  }

  @Test
  void a_company_admin_reaches_the_own_company_only() {
    Customer own = trade.customer("OWNPEOPLE", null);
    Customer other = trade.customer("OTHERPEOPLE", null);
    Actor companyAdmin = own.person(Role.COMPANY_ADMIN);
    String foreign = other.person(Role.BUYER).email();

    assertThat(list(companyAdmin))
        .extracting(UserSummary::companyNumber)
        .containsOnly(own.number());
    assertThat(list(companyAdmin)).extracting(UserSummary::email).doesNotContain(foreign);
    assertThatThrownBy(() -> detail(companyAdmin, foreign)).isInstanceOf(UnknownUser.class);
    assertThatThrownBy(() -> change(companyAdmin, foreign, "X", false, Set.of(Role.BUYER)))
        .isInstanceOf(UnknownUser.class);
    assertThatThrownBy(() -> detail(companyAdmin, ADMIN.email())).isInstanceOf(UnknownUser.class);

    String email = address();
    NewUser person = new NewUser(email, "New", "pl", other.number(), Set.of(Role.BUYER));
    trade.as(companyAdmin, () -> users.add(Trade.key(), person));
    assertThat(detail(ADMIN, email).summary().companyNumber()).isEqualTo(own.number());
    refused(companyAdmin, "roles", new NewUser(address(), "N", "pl", "", Set.of(Role.SALES)));
  }

  @Test
  void wrong_people_are_refused_at_their_field() {
    String taken = added("", Role.SALES);
    refused(ADMIN, "email", new NewUser(taken.toUpperCase(Locale.ROOT), "N", "en", "", sales()));
    refused(ADMIN, "email", new NewUser("", "N", "en", "", sales()));
    refused(ADMIN, "email", new NewUser("no address", "N", "en", "", sales()));
    refused(ADMIN, "email", new NewUser("a@b@c.example", "N", "en", "", sales()));
    refused(ADMIN, "email", new NewUser("a\n@c.example", "N", "en", "", sales()));
    refused(ADMIN, "name", new NewUser(address(), " ", "en", "", sales()));
    refused(ADMIN, "name", new NewUser(address(), "x".repeat(121), "en", "", sales()));
    refused(ADMIN, "language", new NewUser(address(), "N", "fr", "", sales()));
    refused(ADMIN, "company", new NewUser(address(), "N", "en", "NOBODY-1", Set.of(Role.BUYER)));
    refused(ADMIN, "roles", new NewUser(address(), "N", "en", "", Set.of()));
    refused(ADMIN, "roles", new NewUser(address(), "N", "en", "", Set.of(Role.BUYER)));
  }

  @Test
  void nobody_takes_the_own_right_away_and_of_two_admins_at_once_one_remains() throws Exception {
    Customer company = trade.customer("TWOADMINS", null);
    Actor one = company.person(Role.COMPANY_ADMIN);
    String second = address();
    NewUser person =
        new NewUser(second, "Second", "pl", company.number(), Set.of(Role.COMPANY_ADMIN));
    trade.as(ADMIN, () -> users.add(Trade.key(), person));
    Actor two =
        Actor.person(
            98, second, "Second", Locale.ENGLISH, 1, company.id(), Set.of(Role.COMPANY_ADMIN));
    assertThatThrownBy(() -> change(one, one.email(), "One", false, Set.of(Role.COMPANY_ADMIN)))
        .isInstanceOf(OwnAccount.class);

    List<Object> results =
        hands.atOnce(
            List.of(
                call(() -> change(one, second, "Second", false, Set.of(Role.COMPANY_ADMIN))),
                call(() -> change(two, one.email(), "One", true, Set.of(Role.BUYER)))));
    assertThat(results).containsExactlyInAnyOrder("done", "LAST_ADMINISTRATOR");
  }

  @Test
  void the_last_administrator_of_the_seller_stays() {
    List<UserSummary> others =
        admin(
            () ->
                users
                    .list(
                        new UserFilter("", Role.ADMINISTRATOR, true),
                        PageRequest.first(PageRequest.MAX_LIMIT))
                    .rows());
    String last = added("", Role.ADMINISTRATOR);
    for (UserSummary other : others) {
      trade.sql("UPDATE app_user SET active = FALSE WHERE email = ?1", other.email());
    }
    try {
      assertThatThrownBy(() -> change(ADMIN, last, "Last", true, sales()))
          .isInstanceOf(LastAdministrator.class);
    } finally {
      for (UserSummary other : others) {
        trade.sql("UPDATE app_user SET active = TRUE WHERE email = ?1", other.email());
      }
      trade.sql("UPDATE app_user SET active = FALSE WHERE email = ?1", last);
    }
  }

  @Test
  void who_changes_what_somebody_else_changed_is_told() {
    String email = added("", Role.SALES);
    long version = detail(ADMIN, email).version();
    change(ADMIN, email, "First", true, sales());
    UserChange late = new UserChange("Second", "en", true, sales());
    assertThatThrownBy(() -> trade.as(ADMIN, () -> users.change(email, version, late)))
        .isInstanceOf(ChangedMeanwhile.class);
    assertThat(detail(ADMIN, email).summary().name()).isEqualTo("First");
  }

  private static Set<Role> sales() {
    return Set.of(Role.SALES);
  }

  private String added(String company, Role... roles) {
    String email = address();
    String key = Trade.key();
    NewUser person = new NewUser(email, "Somebody", "en", company, Set.of(roles));
    trade.as(ADMIN, () -> users.add(key, person));
    trade.as(ADMIN, () -> users.add(key, person));
    return email;
  }

  private String signedUp(Role... roles) {
    String email = added("", roles);
    links.setPassword(admin(() -> users.link(email)), PASSWORD);
    return email;
  }

  private void change(Actor who, String email, String name, boolean active, Set<Role> roles) {
    long version = detail(ADMIN, email).version();
    trade.as(who, () -> users.change(email, version, new UserChange(name, "en", active, roles)));
  }

  private void refused(Actor who, String field, NewUser person) {
    assertThatThrownBy(() -> trade.as(who, () -> users.add(Trade.key(), person)))
        .isInstanceOfSatisfying(
            InvalidInput.class, refusal -> assertThat(refusal.field()).isEqualTo(field));
  }

  private List<UserSummary> list(Actor who) {
    return trade.as(
        who, () -> users.list(new UserFilter("", null, null), PageRequest.first(50)).rows());
  }

  private UserDetail detail(Actor who, String email) {
    return trade.as(who, () -> users.user(email));
  }

  private <T> T admin(Supplier<T> work) {
    return trade.as(ADMIN, work);
  }

  private static <T> T later(Duration time, Supplier<T> work) {
    return TimeShift.at(Instant.now().plus(time), work);
  }

  /** "done", or the code of the refusal. */
  private static Callable<Object> call(Runnable work) {
    return () -> {
      try {
        work.run();
        return "done";
      } catch (BusinessException e) {
        return e.code();
      }
    };
  }

  private static String address() {
    return "user-" + Trade.key().toLowerCase(Locale.ROOT) + "@kontor.example";
  }
}
