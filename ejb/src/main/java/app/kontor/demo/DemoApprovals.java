package app.kontor.demo;

import app.kontor.approval.ApprovalDetail;
import app.kontor.approval.Approvals;
import app.kontor.approval.BudgetData;
import app.kontor.approval.BudgetPeriod;
import app.kontor.approval.Budgets;
import app.kontor.approval.SpendingLimit;
import app.kontor.approval.SpendingLimits;
import app.kontor.catalogue.ItemNumber;
import app.kontor.gate.Actor;
import app.kontor.gate.CurrentActor;
import app.kontor.ordering.Baskets;
import app.kontor.ordering.PlaceOrder;
import app.kontor.party.Parties;
import app.kontor.platform.data.PageRequest;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Map;

/**
 * What people of the Polish demo customer may order alone: one whose request waits for the company
 * administrator, and one whose limit was lifted after a request was declined.
 */
@Dependent
public class DemoApprovals {
  private static final SpendingLimit NOTHING = new SpendingLimit(BigDecimal.ZERO, null, "");
  private static final SpendingLimit TRAINEE =
      new SpendingLimit(new BigDecimal("100"), new BigDecimal("2000"), "");

  @EJB private SpendingLimits limits;
  @EJB private Budgets budgets;
  @EJB private Approvals approvals;
  @EJB private Baskets baskets;
  @EJB private Parties parties;
  @Inject private CurrentActor actor;

  void write(DemoCast cast) {
    Actor administrator = cast.person("company.pl");
    Actor buyer = cast.person("buyer.pl");
    limit(administrator, buyer, NOTHING);
    String declined = ask(buyer, "demo-approval-declined", Map.of("DRHS-50", 40), "");
    actor.runAs(
        administrator,
        () -> {
          ApprovalDetail request = approvals.request(declined);
          if (request.isOpen()) {
            approvals.decline(
                declined, request.version(), "Bierzemy to razem z zamówieniem warsztatu.");
          }
        });
    limit(administrator, buyer, SpendingLimit.NONE);
    Actor trainee = cast.person("junior.pl");
    limit(administrator, trainee, TRAINEE);
    actor.runAs(
        administrator,
        () -> {
          budgets.add(
              "demo-budget-site",
              new BudgetData("Budowa Poznań", BudgetPeriod.QUARTER, new BigDecimal("20000")));
          String site = budgets.budgets(PageRequest.first(1)).rows().get(0).reference();
          limits.set(
              trainee.email(),
              limits.limit(trainee.email()).version(),
              new SpendingLimit(TRAINEE.perOrder(), TRAINEE.perMonth(), "", site));
        });
    ask(
        trainee,
        "demo-approval-open",
        Map.of("D933-M8X40", 4000, "D933-M10X40", 3000),
        "Na budowę w Poznaniu");
  }

  private void limit(Actor administrator, Actor person, SpendingLimit limit) {
    actor.runAs(
        administrator,
        () -> limits.set(person.email(), limits.limit(person.email()).version(), limit));
  }

  private String ask(Actor person, String key, Map<String, Integer> goods, String note) {
    return actor.callAs(
        person,
        () -> {
          baskets.clear();
          goods.forEach(
              (item, pieces) -> baskets.add(new ItemNumber(item), BigDecimal.valueOf(pieces)));
          String address = parties.deliveryAddresses(parties.ownPartner().number()).get(0).code();
          String method = baskets.deliveryMethods().get(0).code();
          String gross = baskets.review(address, method, null).totals().gross().toString();
          return approvals.ask(PlaceOrder.of(key, address, method, null, null, null, note, gross));
        });
  }
}
