package app.kontor.it.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.access.ActingFor;
import app.kontor.access.People;
import app.kontor.access.SignIn;
import app.kontor.access.UnknownUser;
import app.kontor.approval.SpendingLimit;
import app.kontor.approval.SpendingLimits;
import app.kontor.catalogue.ItemNumber;
import app.kontor.gate.Acting;
import app.kontor.gate.Actor;
import app.kontor.gate.Permission;
import app.kontor.gate.Role;
import app.kontor.it.trade.Customer;
import app.kontor.it.trade.OtherSeller;
import app.kontor.it.trade.Rules;
import app.kontor.it.trade.Trade;
import app.kontor.ordering.Baskets;
import app.kontor.ordering.OrderDetail;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.Ordering;
import app.kontor.ordering.PlaceOrder;
import app.kontor.platform.failure.BusinessException;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Staff order in a customer's name: with both names, and with nothing that is the person's alone.
 */
@ExtendWith(ArquillianExtension.class)
class ActingIT {
  private static final SignIn.Client HERE = new SignIn.Client("198.51.100.84", "test");

  @Inject private Trade trade;
  @Inject private OtherSeller other;
  @Inject private Rules rules;
  @EJB private ActingFor actingFor;
  @EJB private SignIn signIn;
  @EJB private Baskets baskets;
  @EJB private Ordering ordering;
  @EJB private SpendingLimits limits;

  private Customer customer;
  private Actor buyer;
  private Actor admin;

  @BeforeEach
  void people() {
    trade.open();
    customer = trade.customer("ACTING", null);
    buyer = customer.buyer();
    admin = trade.staff(Role.ADMINISTRATOR);
  }

  private String signedIn(Actor person) {
    return signIn.signIn(person.email(), Trade.PASSWORD, HERE);
  }

  private Actor resumed(String token) {
    return signIn.resume(token).orElseThrow();
  }

  private String begun(Actor staff) {
    String token = signedIn(staff);
    return trade.as(resumed(token), () -> actingFor.begin(token, buyer.email()));
  }

  private PlaceOrder command(Actor who) {
    String gross =
        trade
            .as(who, () -> baskets.review(customer.addressCode(), "PICKUP", null))
            .totals()
            .gross()
            .toString();
    return PlaceOrder.of(
        Trade.key(), customer.addressCode(), "PICKUP", null, null, "REF-84", "", gross);
  }

  private List<?> audited(long staff, String useCase) {
    return trade.rows(
        "SELECT user_name FROM audit_entry WHERE user_id = ?1 AND use_case = ?2", staff, useCase);
  }

  @Test
  void an_order_bears_both_names_and_the_persons_own_basket_stays_as_it_was() {
    trade.basket(customer, 3);
    Actor sales = trade.staff(Role.SALES);
    Actor acting = resumed(begun(sales));
    assertThat(acting.userId()).isEqualTo(buyer.userId());
    assertThat(acting.isStaff()).isFalse();
    assertThat(Objects.requireNonNull(acting.acting()).companyNumber())
        .isEqualTo(customer.number());
    assertThat(trade.as(acting, () -> baskets.lineCount())).isZero();
    trade.as(acting, () -> baskets.add(new ItemNumber(Trade.ITEM), BigDecimal.TEN));
    PlaceOrder command = command(acting);
    OrderNumber number = trade.as(acting, () -> ordering.place(command));

    OrderDetail seen = trade.as(buyer, () -> ordering.order(number));
    assertThat(seen.placed().by()).isEqualTo(buyer.name());
    assertThat(seen.placed().actedBy()).isEqualTo(sales.name());
    assertThat(seen.placed().actedByUser()).isEqualTo(sales.userId());
    assertThat(seen.buyer().contactEmail()).isEqualTo(buyer.email());
    String both = sales.name() + " → " + buyer.name();
    assertThat(seen.history().get(0).who()).isEqualTo(both);
    assertThat(audited(sales.userId(), "Ordering.place")).asString().contains(both);
    assertThat(audited(sales.userId(), "Baskets.add"))
        .as("noted though it is of no weight otherwise")
        .hasSize(1);
    assertThat(audited(buyer.userId(), "Ordering.place")).isEmpty();
    assertThat(trade.as(buyer, () -> baskets.lineCount())).as("the person's own").isEqualTo(1);
    assertThat(rules.violated()).isEmpty();
  }

  @Test
  void what_is_the_persons_alone_or_the_companys_decision_is_out_of_reach() {
    Actor acting = resumed(begun(admin));
    assertThat(acting.permissions())
        .doesNotContain(
            Permission.OWN_ACCOUNT,
            Permission.COMPANY_MANAGE,
            Permission.ORDER_APPROVE,
            Permission.EXCHANGE_USE,
            Permission.TICKET_REPORT,
            Permission.USER_MANAGE);
    String token = begun(admin);
    refused(
        "NOT_ALLOWED",
        () -> trade.as(resumed(token), () -> signIn.changePassword(Trade.PASSWORD, "x", token)));
    refused("NOT_ALLOWED", () -> trade.as(resumed(token), () -> signIn.sessions()));
    refused(
        "NOT_ALLOWED",
        () ->
            trade.as(
                acting, () -> limits.set(buyer.email(), 0, new SpendingLimit(null, null, ""))));
  }

  @Test
  void it_holds_for_one_session_and_ends_with_it_and_with_the_right() {
    String token = signedIn(admin);
    String second = trade.as(resumed(token), () -> actingFor.begin(token, buyer.email()));
    assertThat(signIn.resume(token)).as("open pages are those of before").isEmpty();
    assertThat(resumed(signedIn(admin)).isActedFor()).as("another session").isFalse();
    String third = trade.as(resumed(second), () -> actingFor.end(second)).orElseThrow();
    assertThat(resumed(third).userId()).isEqualTo(admin.userId());
    assertThat(signIn.resume(second)).isEmpty();

    String again = trade.as(resumed(third), () -> actingFor.begin(third, buyer.email()));
    trade.sql("UPDATE app_user SET active = FALSE WHERE id = ?1", buyer.userId());
    assertThat(resumed(again).isStaff()).as("the person has gone").isTrue();
    signIn.signOut(again);
    assertThat(signIn.resume(again)).isEmpty();
  }

  @Test
  void nobody_acts_for_people_of_another_seller_for_staff_or_for_who_may_not_order() {
    other.open();
    Actor foreign = other.customer("FREMD").buyer();
    String token = signedIn(admin);
    Actor staff = resumed(token);
    for (String email :
        List.of(
            foreign.email(),
            trade.staff(Role.SALES).email(),
            customer.person(Role.VIEWER).email(),
            "nobody@example.com")) {
      assertThatThrownBy(() -> trade.as(staff, () -> actingFor.begin(token, email)))
          .isInstanceOf(UnknownUser.class);
    }
    assertThat(trade.as(staff, () -> actingFor.people(customer.number())))
        .extracting(People.Person::email)
        .containsExactly(buyer.email());
    Actor warehouse = trade.staff(Role.WAREHOUSE);
    refused("NOT_ALLOWED", () -> trade.as(warehouse, () -> actingFor.people(customer.number())));
  }

  @Test
  void the_persons_limit_holds_unless_staff_with_the_right_say_why_and_then_for_one_order() {
    Actor companyAdmin = customer.person(Role.COMPANY_ADMIN);
    trade.as(
        companyAdmin,
        () ->
            limits.set(
                buyer.email(),
                limits.limit(buyer.email()).version(),
                new SpendingLimit(new BigDecimal("50"), null, "")));
    Actor sales = resumed(begun(trade.staff(Role.SALES)));
    fill(sales);
    PlaceOrder bySales = command(sales);
    refused("OVER_ORDER_LIMIT", () -> trade.as(sales, () -> ordering.place(bySales)));
    refused("NOT_ALLOWED", () -> trade.as(sales, () -> actingFor.passLimits("because")));

    String token = begun(admin);
    trade.as(resumed(token), () -> actingFor.passLimits("Agreed with Ms Lis by phone"));
    Actor passing = resumed(token);
    fill(passing);
    PlaceOrder beyond = command(passing);
    OrderNumber number = trade.as(passing, () -> ordering.place(beyond));
    assertThat(trade.as(buyer, () -> ordering.order(number)).history())
        .anySatisfy(
            step ->
                assertThat(step.what() + " " + step.detail())
                    .isEqualTo("LIMIT_PASSED Agreed with Ms Lis by phone"));
    Actor afterwards = resumed(token);
    assertThat(afterwards.acting()).extracting(Acting::passes).isNull();
    fill(afterwards);
    PlaceOrder next = command(afterwards);
    refused("OVER_ORDER_LIMIT", () -> trade.as(afterwards, () -> ordering.place(next)));
    assertThat(rules.violated()).isEmpty();
  }

  private void fill(Actor who) {
    trade.as(who, () -> baskets.setQuantity(new ItemNumber(Trade.ITEM), BigDecimal.TEN));
  }

  private static void refused(String code, ThrowingCallable what) {
    assertThatThrownBy(what)
        .isInstanceOfSatisfying(
            BusinessException.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
