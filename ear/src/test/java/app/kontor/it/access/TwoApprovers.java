package app.kontor.it.access;

import app.kontor.approval.Approvals;
import app.kontor.approval.BudgetData;
import app.kontor.approval.BudgetPeriod;
import app.kontor.approval.BudgetSummary;
import app.kontor.approval.Budgets;
import app.kontor.approval.SpendingLimit;
import app.kontor.approval.SpendingLimits;
import app.kontor.gate.Actor;
import app.kontor.gate.Role;
import app.kontor.it.trade.Customer;
import app.kontor.it.trade.Trade;
import app.kontor.party.CostCentre;
import app.kontor.party.CostCentres;
import app.kontor.platform.data.PageRequest;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/** Two who decide on the same request, or limit the same person. */
@ApplicationScoped
class TwoApprovers implements Editors {
  @Inject private Trade trade;
  @EJB private Approvals approvals;
  @EJB private SpendingLimits limits;
  @EJB private Budgets budgets;
  @EJB private CostCentres costCentres;

  @Override
  public Map<String, Supplier<IntConsumer>> examples() {
    return Map.of(
        "ApprovalsBean.approve",
        () -> declinedFirst((asked, version) -> approvals.approve(asked, version, BigDecimal.TEN)),
        "ApprovalsBean.decline",
        () -> declinedFirst((asked, version) -> approvals.decline(asked, version, "late")),
        "ApprovalsBean.withdraw",
        this::withdrawn,
        "BudgetsBean.change",
        () -> changedFirst((budget, version) -> budgets.change(budget, version, data(3))),
        "BudgetsBean.remove",
        () -> changedFirst((budget, version) -> budgets.remove(budget, version)),
        "CostCentresBean.keep",
        this::costCentre,
        "SpendingLimitsBean.set",
        this::limited);
  }

  private interface Second {
    void decide(String reference, long version);
  }

  /** A company whose buyer may order nothing alone. */
  private Customer company() {
    Customer customer = trade.customer("APPROVERS", null);
    trade.as(
        customer.person(Role.COMPANY_ADMIN),
        () -> limits.set(customer.buyer().email(), 0, perOrder(0)));
    return customer;
  }

  private static SpendingLimit perOrder(int most) {
    return new SpendingLimit(BigDecimal.valueOf(most), null, "");
  }

  private String asked(Customer customer) {
    trade.basket(customer, 2);
    return trade.as(
        customer.buyer(), () -> approvals.ask(trade.review(customer, Trade.key(), "two")));
  }

  private IntConsumer declinedFirst(Second second) {
    Customer customer = company();
    Actor approver = customer.person(Role.APPROVER);
    String reference = asked(customer);
    long version = trade.as(approver, () -> approvals.request(reference)).version();
    return change ->
        trade.as(
            approver,
            () -> {
              if (change == 1) {
                approvals.decline(reference, version, "first");
              } else {
                second.decide(reference, version);
              }
            });
  }

  private static BudgetData data(int amount) {
    return new BudgetData("Two", BudgetPeriod.YEAR, BigDecimal.valueOf(amount));
  }

  private IntConsumer changedFirst(Second second) {
    Actor admin = trade.customer("BUDGETERS", null).person(Role.COMPANY_ADMIN);
    trade.as(admin, () -> budgets.add(Trade.key(), data(1)));
    BudgetSummary read = trade.as(admin, () -> budgets.budgets(PageRequest.first(1))).rows().get(0);
    return change ->
        trade.as(
            admin,
            () -> {
              if (change == 1) {
                budgets.change(read.reference(), read.version(), data(2));
              } else {
                second.decide(read.reference(), read.version());
              }
            });
  }

  private IntConsumer costCentre() {
    Actor admin = trade.customer("CENTRES", null).person(Role.COMPANY_ADMIN);
    trade.as(admin, () -> costCentres.keep(new CostCentre("KST-1", "One", false, CostCentre.NEW)));
    CostCentre read = trade.as(admin, () -> costCentres.costCentre("KST-1"));
    return change ->
        trade.as(
            admin,
            () ->
                costCentres.keep(
                    new CostCentre(read.code(), "Change " + change, false, read.version())));
  }

  private IntConsumer withdrawn() {
    Customer customer = company();
    String reference = asked(customer);
    long version = trade.as(customer.buyer(), () -> approvals.request(reference)).version();
    return change -> trade.as(customer.buyer(), () -> approvals.withdraw(reference, version));
  }

  private IntConsumer limited() {
    Customer customer = company();
    Actor admin = customer.person(Role.COMPANY_ADMIN);
    String email = customer.buyer().email();
    long version = trade.as(admin, () -> limits.limit(email)).version();
    return change -> trade.as(admin, () -> limits.set(email, version, perOrder(change * 100)));
  }
}
