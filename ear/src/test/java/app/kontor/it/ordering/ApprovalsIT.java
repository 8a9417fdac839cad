package app.kontor.it.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.approval.ApprovalDetail;
import app.kontor.approval.ApprovalLinks;
import app.kontor.approval.ApprovalNeed;
import app.kontor.approval.ApprovalReason;
import app.kontor.approval.ApprovalState;
import app.kontor.approval.ApprovalSummary;
import app.kontor.approval.Approvals;
import app.kontor.approval.BudgetData;
import app.kontor.approval.BudgetPeriod;
import app.kontor.approval.BudgetSummary;
import app.kontor.approval.Budgets;
import app.kontor.approval.SpendingLimit;
import app.kontor.approval.SpendingLimits;
import app.kontor.approval.UnknownApproval;
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
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.failure.BusinessException;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Orders beyond what somebody may order alone: refused, asked for, approved, counted. */
@ExtendWith(ArquillianExtension.class)
class ApprovalsIT {
  private static final int PIECES = 10;

  @Inject private Trade trade;
  @Inject private Hands hands;
  @Inject private Rules rules;
  @EJB private Approvals approvals;
  @EJB private ApprovalLinks links;
  @EJB private Budgets budgets;
  @EJB private SpendingLimits limits;
  @EJB private Ordering ordering;
  @EJB private OrderChanges changes;
  @EJB private Baskets baskets;

  private Customer customer;
  private Actor buyer;
  private Actor approver;
  private Money net;

  @BeforeEach
  void a_company_with_an_approver() {
    trade.open();
    customer = trade.customer("APPROVE", null);
    buyer = customer.buyer();
    approver = customer.person(Role.APPROVER);
    trade.basket(customer, PIECES);
    net =
        trade
            .as(buyer, () -> baskets.review(customer.addressCode(), "PICKUP", null))
            .totals()
            .net();
  }

  private void limited(@Nullable BigDecimal perOrder, @Nullable BigDecimal perMonth, String by) {
    Actor admin = customer.person(Role.COMPANY_ADMIN);
    trade.as(
        admin,
        () ->
            limits.set(
                buyer.email(),
                limits.limit(buyer.email()).version(),
                new SpendingLimit(perOrder, perMonth, by)));
  }

  private BigDecimal justBelow() {
    return net.amount().subtract(new BigDecimal("0.01"));
  }

  private PlaceOrder command() {
    Money gross =
        trade
            .as(buyer, () -> baskets.review(customer.addressCode(), "PICKUP", null))
            .totals()
            .gross();
    return PlaceOrder.of(
        Trade.key(),
        customer.addressCode(),
        "PICKUP",
        null,
        trade.today().plusDays(9),
        "REF-7",
        "To the yard",
        gross.toString());
  }

  private String asked() {
    PlaceOrder command = command();
    return trade.as(buyer, () -> approvals.ask(command));
  }

  private ApprovalDetail seen(Actor who, String reference) {
    return trade.as(who, () -> approvals.request(reference));
  }

  private static void refused(String code, ThrowingCallable what) {
    assertThatThrownBy(what)
        .isInstanceOfSatisfying(
            BusinessException.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }

  @Test
  void what_is_too_dear_is_asked_for_and_ordered_when_a_colleague_approves() {
    limited(justBelow(), null, "");
    PlaceOrder command = command();
    refused("OVER_ORDER_LIMIT", () -> trade.as(buyer, () -> ordering.place(command)));
    ApprovalNeed need = trade.as(buyer, () -> approvals.need(net, null)).orElseThrow();
    assertThat(need.reason()).isEqualTo(ApprovalReason.ORDER_LIMIT);
    assertThat(need.approvers()).containsExactly(approver.name());

    String reference = trade.as(buyer, () -> approvals.ask(command));
    assertThat(trade.as(buyer, () -> approvals.ask(command))).isEqualTo(reference);
    assertThat(trade.as(buyer, () -> baskets.lineCount())).isZero();
    assertThat(mails(approver, buyer.name())).hasSize(1);
    ApprovalDetail asked = seen(approver, reference);
    assertThat(asked.decidable()).isTrue();
    assertThat(asked.goods())
        .extracting(line -> line.item() + " " + line.quantity().value().intValue())
        .containsExactly(Trade.ITEM + " " + PIECES);
    onlyThoseWhoMay(reference, asked.version());

    refused("ORDER_TOO_DEAR", () -> approve(reference, new BigDecimal("0.01")));
    assertThat(seen(approver, reference).isOpen()).as("nothing is decided by that").isTrue();
    OrderNumber number = approve(reference, asked.gross().amount());
    OrderDetail order = trade.as(buyer, () -> ordering.order(number));
    assertThat(order.placed().by()).isEqualTo(buyer.name());
    assertThat(order.buyer().reference()).isEqualTo("REF-7");
    assertThat(order.delivery().requestedDate()).isEqualTo(trade.today().plusDays(9));
    assertThat(order.history())
        .anySatisfy(
            step -> assertThat(step.what() + step.who()).isEqualTo("APPROVED" + approver.name()));
    assertThat(seen(buyer, reference).summary())
        .satisfies(
            done -> {
              assertThat(done.state()).isEqualTo(ApprovalState.ORDERED);
              assertThat(done.order()).isEqualTo(number);
            });
    assertThat(mails(buyer, net.amount().toPlainString().substring(0, 2))).isNotEmpty();
    refused("APPROVAL_DECIDED", () -> approve(reference, asked.gross().amount()));
    noDearerThanApproved(number);
    assertThat(rules.violated()).isEmpty();
  }

  private OrderNumber approve(String reference, BigDecimal most) {
    return trade.as(
        approver, () -> approvals.approve(reference, approvals.request(reference).version(), most));
  }

  /** Two who belong to one budget spend it together; who is approved beyond it takes of it, too. */
  @Test
  void a_budget_is_spent_by_all_who_belong_to_it() {
    Actor admin = customer.person(Role.COMPANY_ADMIN);
    BigDecimal amount = net.amount().multiply(new BigDecimal("1.5")).setScale(2, RoundingMode.UP);
    trade.as(
        admin,
        () -> budgets.add(Trade.key(), new BudgetData("Site", BudgetPeriod.QUARTER, amount)));
    String site = budget(admin).reference();
    Actor colleague = trade.person(1, customer.id(), "Colleague", Set.of(Role.BUYER));
    for (Actor person : List.of(buyer, colleague)) {
      trade.as(admin, () -> limits.set(person.email(), 0, new SpendingLimit(null, null, "", site)));
    }
    OrderNumber first = trade.as(colleague, () -> ordering.placeLines(lines(PIECES)));
    assertThat(budget(admin).used()).isEqualTo(net);
    refused("OVER_BUDGET", () -> placed(PIECES));
    assertThat(trade.as(buyer, () -> approvals.need(net, null)).orElseThrow().reason())
        .isEqualTo(ApprovalReason.BUDGET);
    String reference = asked();
    approve(reference, seen(approver, reference).gross().amount());
    assertThat(budget(admin).used()).as("approved").isEqualTo(net.plus(net));
    assertThat(budget(admin).left().isNegative()).isTrue();
    long version = trade.as(colleague, () -> ordering.order(first)).version();
    trade.as(colleague, () -> ordering.cancel(first, version, "not needed", null));
    assertThat(budget(admin).used()).isEqualTo(net);
    refused(
        "BUDGET_USED", () -> trade.as(admin, () -> budgets.remove(site, budget(admin).version())));
    Actor stranger = trade.customer("APPROVE-BUDGET", null).person(Role.COMPANY_ADMIN);
    refused("UNKNOWN_BUDGET", () -> trade.as(stranger, () -> budgets.budget(site)));
    assertThat(rules.violated()).isEmpty();
  }

  private BudgetSummary budget(Actor admin) {
    return trade.as(admin, () -> budgets.budgets(PageRequest.first(5))).rows().get(0);
  }

  /** The link of the mail shows as often as it is looked at, and decides once. */
  @Test
  void a_link_shows_and_decides_once_for_who_got_it() {
    limited(justBelow(), null, "");
    String reference = asked();
    Actor system = Actor.system(Trade.SELLER);
    String other = trade.as(system, () -> links.issue(Trade.SELLER, reference, buyer.email()));
    assertThat(other).as("not for who asked").isEmpty();
    String first = trade.as(system, () -> links.issue(Trade.SELLER, reference, approver.email()));
    String token = trade.as(system, () -> links.issue(Trade.SELLER, reference, approver.email()));
    Actor nobody = Actor.nobody(Trade.SELLER);
    assertThat(trade.as(nobody, () -> links.look(first))).as("a later one is there").isEmpty();
    for (int look = 0; look < 2; look++) {
      assertThat(trade.as(nobody, () -> links.look(token)).orElseThrow().request())
          .satisfies(
              request -> {
                assertThat(request.decidable()).isTrue();
                assertThat(request.isOpen()).isTrue();
              });
    }
    refused("UNKNOWN_APPROVAL", () -> trade.as(nobody, () -> links.decline(first, "no")));
    refused("UNKNOWN_APPROVAL", () -> trade.as(nobody, () -> links.decline("guess", "no")));
    BigDecimal gross = seen(approver, reference).gross().amount();
    OrderNumber number = trade.as(nobody, () -> links.approve(token, gross));
    assertThat(trade.as(buyer, () -> ordering.order(number)).history())
        .anySatisfy(step -> assertThat(step.who()).isEqualTo(approver.name()));
    refused("UNKNOWN_APPROVAL", () -> trade.as(nobody, () -> links.approve(token, gross)));
    assertThat(trade.as(nobody, () -> links.look(token)).orElseThrow().request().decidable())
        .isFalse();
    trade.sql("UPDATE approval_link SET expires_at = UTC_TIMESTAMP() WHERE used_at IS NOT NULL");
    assertThat(trade.as(nobody, () -> links.look(token))).isEmpty();
  }

  private List<?> mails(Actor to, String part) {
    return trade.awaitedRows(
        "SELECT id FROM mail WHERE recipient = ?1 AND subject LIKE ?2",
        to.email(),
        "%" + part + "%");
  }

  /** The requester cannot approve, colleagues without the role and strangers see nothing. */
  private void onlyThoseWhoMay(String reference, long version) {
    Actor both =
        Actor.person(
            buyer.userId(),
            buyer.email(),
            buyer.name(),
            buyer.language(),
            Trade.SELLER,
            customer.id(),
            Set.of(Role.BUYER, Role.APPROVER));
    refused(
        "APPROVAL_OWN",
        () -> trade.as(both, () -> approvals.approve(reference, version, BigDecimal.TEN)));
    Actor colleague = trade.person(1, customer.id(), "Colleague", Set.of(Role.BUYER));
    Actor stranger = trade.customer("APPROVE-OTHER", null).person(Role.APPROVER);
    for (Actor other : List.of(colleague, stranger)) {
      assertThatThrownBy(() -> seen(other, reference)).isInstanceOf(UnknownApproval.class);
      assertThat(requests(other)).isEmpty();
    }
    assertThat(requests(approver)).extracting(ApprovalSummary::reference).contains(reference);
    refused(
        "NOT_ALLOWED",
        () ->
            trade.as(customer.person(Role.VIEWER), () -> approvals.requests(PageRequest.first(5))));
  }

  private List<ApprovalSummary> requests(Actor who) {
    return trade.as(who, () -> approvals.requests(PageRequest.first(20))).rows();
  }

  /** Who had an order approved cannot make it dearer afterwards; less is always possible. */
  private void noDearerThanApproved(OrderNumber number) {
    refused("OVER_APPROVED", () -> trade.as(buyer, () -> changes.change(change(number, 11))));
    trade.as(buyer, () -> changes.change(change(number, 3)));
    trade.as(buyer, () -> changes.change(change(number, PIECES)));
  }

  private ChangeOrder change(OrderNumber number, int pieces) {
    return trade.as(
        buyer,
        () -> {
          OrderDetail order = ordering.order(number);
          OrderChange change =
              new OrderChange(
                  List.of(new OrderChange.Line(1, BigDecimal.valueOf(pieces), null)),
                  List.of(),
                  OrderChange.Terms.of(order));
          String gross = changes.preview(number, change).after().gross().toString();
          return new ChangeOrder(Trade.key(), number, order.version(), change, "IT", null, gross);
        });
  }

  @Test
  void a_month_counts_what_is_placed_changed_and_cancelled() throws Exception {
    limited(null, net.amount(), "");
    List<Object> outcomes =
        hands.atOnce(Collections.<Callable<Object>>nCopies(4, () -> placed(PIECES)));
    assertThat(outcomes).filteredOn("OVER_MONTH_LIMIT"::equals).hasSize(3);
    OrderNumber first =
        outcomes.stream()
            .filter(OrderNumber.class::isInstance)
            .map(OrderNumber.class::cast)
            .findFirst()
            .orElseThrow();
    assertThat(spent()).isEqualTo(net);
    assertThat(trade.as(buyer, () -> approvals.need(net, null)).orElseThrow().spent())
        .isEqualTo(net);

    refused("OVER_MONTH_LIMIT", () -> trade.as(buyer, () -> changes.change(change(first, 11))));
    trade.as(buyer, () -> changes.change(change(first, 4)));
    assertThat(spent()).isLessThan(net);
    placed(2);
    refused("OVER_MONTH_LIMIT", () -> placed(PIECES));
    long version = trade.as(buyer, () -> ordering.order(first)).version();
    trade.as(buyer, () -> ordering.cancel(first, version, "not needed", null));
    assertThat(spent().amount()).isLessThan(net.amount());
    String reference = asked();
    OrderNumber approved = approve(reference, seen(approver, reference).gross().amount());
    assertThat(trade.as(buyer, () -> ordering.order(approved)).totals().net()).isEqualTo(net);
    assertThat(spent().amount())
        .as("what others approved takes nothing of the month")
        .isLessThan(net.amount());
    assertThat(rules.violated()).isEmpty();
  }

  private OrderNumber placed(int pieces) {
    return trade.as(buyer, () -> ordering.placeLines(lines(pieces)));
  }

  private PlaceLines lines(int pieces) {
    return new PlaceLines(
        Trade.key(),
        List.of(EnterOrder.Line.of(new ItemNumber(Trade.ITEM), BigDecimal.valueOf(pieces))),
        customer.addressCode(),
        "PICKUP",
        null,
        null,
        null,
        null,
        null,
        OrderWishes.NONE,
        List.of());
  }

  private Money spent() {
    return trade.as(customer.person(Role.COMPANY_ADMIN), () -> limits.limit(buyer.email())).spent();
  }

  @Test
  void it_is_declined_withdrawn_or_decided_by_the_one_who_was_named() {
    Actor named = trade.person(1, customer.id(), "Named Approver", Set.of(Role.APPROVER));
    limited(justBelow(), null, named.email());
    String reference = asked();
    assertThat(seen(approver, reference).decidable()).isFalse();
    refused("APPROVAL_OF_ANOTHER", () -> approve(reference, BigDecimal.TEN));
    trade.as(
        named, () -> approvals.decline(reference, seen(named, reference).version(), "too much"));
    ApprovalDetail declined = seen(buyer, reference);
    assertThat(declined.summary().state()).isEqualTo(ApprovalState.DECLINED);
    assertThat(declined.answer()).isEqualTo("too much");
    assertThat(declined.decidedBy()).isEqualTo(named.name());

    trade.basket(customer, PIECES);
    String second = asked();
    trade.sql("UPDATE app_user SET active = FALSE WHERE id = ?1", named.userId());
    assertThat(seen(approver, second).decidable()).as("the named one has gone").isTrue();
    trade.as(buyer, () -> approvals.withdraw(second, seen(buyer, second).version()));
    assertThat(seen(buyer, second).summary().state()).isEqualTo(ApprovalState.WITHDRAWN);

    trade.basket(customer, PIECES);
    String third = asked();
    trade.sql("DELETE FROM app_user_role WHERE user_id = ?1", buyer.userId());
    BigDecimal gross = Objects.requireNonNull(seen(approver, third)).gross().amount();
    refused("APPROVAL_PERSON_GONE", () -> approve(third, gross));
    trade.sql("INSERT INTO app_user_role (user_id, role) VALUES (?1, 'BUYER')", buyer.userId());
    limited(null, null, "");
    trade.basket(customer, PIECES);
    refused("APPROVAL_NOT_NEEDED", this::asked);
  }
}
