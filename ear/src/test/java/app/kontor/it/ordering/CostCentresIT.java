package app.kontor.it.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.approval.Approvals;
import app.kontor.approval.BudgetData;
import app.kontor.approval.BudgetPeriod;
import app.kontor.approval.BudgetSummary;
import app.kontor.approval.Budgets;
import app.kontor.catalogue.ItemNumber;
import app.kontor.gate.Actor;
import app.kontor.gate.Role;
import app.kontor.it.trade.Customer;
import app.kontor.it.trade.Hands;
import app.kontor.it.trade.Rules;
import app.kontor.it.trade.Trade;
import app.kontor.money.Money;
import app.kontor.ordering.Baskets;
import app.kontor.ordering.ChangeOrder;
import app.kontor.ordering.EnterOrder;
import app.kontor.ordering.OrderChange;
import app.kontor.ordering.OrderChanges;
import app.kontor.ordering.OrderDetail;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.OrderWishes;
import app.kontor.ordering.Ordering;
import app.kontor.ordering.PlaceLines;
import app.kontor.ordering.PlaceOrder;
import app.kontor.party.Channel;
import app.kontor.party.CostCentre;
import app.kontor.party.CostCentres;
import app.kontor.party.PartnerNumber;
import app.kontor.party.UnknownCostCentre;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.failure.BusinessException;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Cost centres that a company keeps, and budgets that their orders take of. */
@ExtendWith(ArquillianExtension.class)
class CostCentresIT {
  /** Net of ten pieces, as they are picked up. */
  private static final Money TEN = Money.of("100.00", "PLN");

  @Inject private Trade trade;
  @Inject private Hands hands;
  @Inject private Rules rules;
  @EJB private CostCentres costCentres;
  @EJB private Budgets budgets;
  @EJB private Approvals approvals;
  @EJB private Ordering ordering;
  @EJB private OrderChanges changes;
  @EJB private Baskets baskets;

  private Customer customer;
  private Actor buyer;
  private Actor admin;

  @BeforeEach
  void a_company_with_two_cost_centres() {
    trade.open();
    customer = trade.customer("CENTRE", null);
    buyer = customer.buyer();
    admin = customer.person(Role.COMPANY_ADMIN);
    keep("KST-1", CostCentre.NEW, false);
    keep("KST-2", CostCentre.NEW, false);
  }

  private void keep(String code, long version, boolean archived) {
    trade.as(
        admin, () -> costCentres.keep(new CostCentre(code, "Name " + code, archived, version)));
  }

  private static OrderWishes named(@Nullable String centre) {
    return new OrderWishes(null, centre, null, null, Map.of());
  }

  private OrderNumber placed(Actor who, int pieces, @Nullable String centre) {
    return trade.as(
        who,
        () ->
            ordering.placeLines(
                new PlaceLines(
                    Trade.key(),
                    lines(pieces),
                    customer.addressCode(),
                    "PICKUP",
                    null,
                    null,
                    null,
                    null,
                    null,
                    named(centre),
                    List.of())));
  }

  private static List<EnterOrder.Line> lines(int pieces) {
    return List.of(EnterOrder.Line.of(new ItemNumber(Trade.ITEM), BigDecimal.valueOf(pieces)));
  }

  private static void refused(String field, String code, ThrowingCallable what) {
    assertThatThrownBy(what)
        .isInstanceOfSatisfying(
            BusinessException.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo(code);
              assertThat(refusal.field()).isEqualTo(field);
            });
  }

  private OrderChange naming(OrderDetail order, @Nullable String centre) {
    return new OrderChange(
        List.of(),
        List.of(),
        new OrderChange.Terms(
            null,
            null,
            order.delivery().requestedDate(),
            order.buyer().reference(),
            order.buyer().note(),
            named(centre)));
  }

  private void change(OrderNumber number, @Nullable String centre) {
    trade.as(
        buyer,
        () -> {
          OrderDetail order = ordering.order(number);
          OrderChange change = naming(order, centre);
          String gross = changes.preview(number, change).after().gross().toString();
          changes.change(
              new ChangeOrder(Trade.key(), number, order.version(), change, "IT", null, gross));
        });
  }

  @Test
  void orders_name_one_that_the_company_keeps_or_none() {
    OrderNumber number = placed(buyer, 1, "KST-1");
    placed(buyer, 1, null);
    String code = "COST_CENTRE_NOT_USED";
    refused("costCentre", code, () -> placed(buyer, 1, "KST-9"));
    refused("costCentre", code, () -> change(number, "KST-9"));
    Actor sales = trade.staff(Role.SALES);
    EnterOrder entered =
        new EnterOrder(
            Trade.key(),
            new PartnerNumber(customer.number()),
            Channel.PHONE,
            customer.addressCode(),
            "PICKUP",
            null,
            null,
            null,
            null,
            lines(1),
            named("kst-1"));
    refused("costCentre", code, () -> trade.as(sales, () -> ordering.enter(entered)));

    refused("costCentreCode", "CODE_TAKEN", () -> keep("KST-1", CostCentre.NEW, false));
    keep("KST-1", trade.as(admin, () -> costCentres.costCentre("KST-1")).version(), true);
    refused("costCentre", code, () -> placed(buyer, 1, "KST-1"));
    assertThat(trade.as(buyer, () -> ordering.order(number)).buyer().costCentre())
        .as("what was ordered keeps it")
        .isEqualTo("KST-1");
    assertThat(trade.as(buyer, () -> costCentres.choices()))
        .extracting(CostCentre::code)
        .containsExactly("KST-2");

    Customer other = trade.customer("CENTRE-OTHER", null);
    Actor stranger = other.person(Role.COMPANY_ADMIN);
    assertThatThrownBy(() -> trade.as(stranger, () -> costCentres.costCentre("KST-2")))
        .isInstanceOf(UnknownCostCentre.class);
    assertThat(trade.as(stranger, () -> costCentres.costCentres(PageRequest.first(5))).rows())
        .isEmpty();
  }

  private void budget(String centre, Money amount) {
    trade.as(
        admin,
        () ->
            budgets.add(
                Trade.key(),
                new BudgetData("B " + centre, BudgetPeriod.YEAR, amount.amount(), centre)));
  }

  private BudgetSummary of(String centre) {
    return trade.as(admin, () -> budgets.budgets(PageRequest.first(5))).rows().stream()
        .filter(one -> one.costCentre().equals(centre))
        .findFirst()
        .orElseThrow();
  }

  /** Nobody of them has a limit; whoever orders for the cost centre takes of its budget. */
  @Test
  void a_cost_centres_budget_is_set_aside_used_moved_and_given_back() {
    budget("KST-1", TEN.plus(TEN));
    budget("KST-2", TEN);
    refused("costCentre", "COST_CENTRE_HAS_BUDGET", () -> budget("KST-1", TEN));
    refused("costCentre", "COST_CENTRE_NOT_USED", () -> budget("KST-9", TEN));
    Actor colleague = trade.person(1, customer.id(), "Colleague", Set.of(Role.BUYER));
    OrderNumber first = placed(colleague, 10, "KST-1");
    assertThat(of("KST-1").used()).isEqualTo(TEN);
    placed(buyer, 30, null);
    assertThatThrownBy(() -> placed(buyer, 11, "KST-1"))
        .isInstanceOfSatisfying(
            BusinessException.class, over -> assertThat(over.code()).isEqualTo("OVER_BUDGET"));

    String reference = asked(11, "KST-1");
    assertThat(of("KST-1").reserved().amount()).isEqualByComparingTo("110.00");
    assertThatThrownBy(() -> placed(colleague, 1, "KST-1"))
        .as("a request that waits sets its amount aside")
        .hasMessageContaining("OVER_BUDGET");
    Actor approver = customer.person(Role.APPROVER);
    trade.as(
        approver,
        () ->
            approvals.approve(
                reference, approvals.request(reference).version(), new BigDecimal("500")));
    assertThat(of("KST-1").reserved().isZero()).isTrue();
    assertThat(of("KST-1").used().amount()).isEqualByComparingTo("210.00");

    change(first, "KST-2");
    assertThat(of("KST-1").used().amount()).isEqualByComparingTo("110.00");
    assertThat(of("KST-2").used()).isEqualTo(TEN);
    OrderNumber none = placed(buyer, 1, null);
    assertThatThrownBy(() -> change(none, "KST-2"))
        .as("who names it afterwards takes of it, too")
        .hasMessageContaining("OVER_BUDGET");
    long version = trade.as(buyer, () -> ordering.order(first)).version();
    trade.as(buyer, () -> ordering.cancel(first, version, "not needed", null));
    assertThat(of("KST-2").used().isZero()).isTrue();
    change(none, "KST-2");
    assertThat(of("KST-2").used().amount()).isEqualByComparingTo("10.00");
    assertThat(rules.violated()).isEmpty();
  }

  private String asked(int pieces, String centre) {
    trade.basket(customer, pieces);
    return trade.as(
        buyer,
        () -> {
          String gross =
              baskets
                  .review(customer.addressCode(), "PICKUP", null, named(centre))
                  .totals()
                  .gross()
                  .toString();
          return approvals.ask(
              new PlaceOrder(
                  Trade.key(),
                  customer.addressCode(),
                  "PICKUP",
                  null,
                  null,
                  null,
                  null,
                  gross,
                  named(centre),
                  List.of()));
        });
  }

  @Test
  void what_is_left_is_taken_once() throws Exception {
    budget("KST-1", TEN.plus(TEN));
    Actor colleague = trade.person(1, customer.id(), "Colleague", Set.of(Role.BUYER));
    List<Object> outcomes =
        hands.atOnce(
            Collections.<Callable<Object>>nCopies(5, () -> placed(colleague, 10, "KST-1")));
    assertThat(outcomes).filteredOn("OVER_BUDGET"::equals).hasSize(3);
    assertThat(of("KST-1").used()).isEqualTo(TEN.plus(TEN));
    assertThat(rules.violated()).isEmpty();
  }
}
