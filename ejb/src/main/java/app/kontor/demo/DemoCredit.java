package app.kontor.demo;

import app.kontor.catalogue.ItemNumber;
import app.kontor.credit.Accounts;
import app.kontor.credit.CreditLimits;
import app.kontor.credit.CreditPolicy;
import app.kontor.credit.CreditTerms;
import app.kontor.credit.CustomerAccount;
import app.kontor.demo.DemoCast.Customer;
import app.kontor.gate.CurrentActor;
import app.kontor.money.Currencies;
import app.kontor.ordering.EnterOrder;
import app.kontor.ordering.OrderWishes;
import app.kontor.ordering.Ordering;
import app.kontor.party.Channel;
import app.kontor.party.PartnerNumber;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/**
 * Credit of customers who buy on terms and do not sign in: most have enough, one has an order that
 * waits for a payment. Those who sign in have a limit that warns, so that nothing of theirs waits.
 */
@Dependent
public class DemoCredit {
  private static final String HAMMER = "HAMR-500-G";
  private static final int LIMITED = 4;

  @EJB private Accounts accounts;
  @EJB private CreditLimits limits;
  @EJB private Ordering ordering;
  @Inject private CurrentActor actor;

  void write(DemoCast cast) {
    List<Customer> onTerms =
        cast.customers().stream()
            .filter(each -> each.paymentDays() > 0)
            .sorted(Comparator.comparing(Customer::number))
            .toList();
    onTerms.stream()
        .filter(each -> cast.buyerOf(each).isPresent())
        .limit(1)
        .forEach(each -> agree(cast, each, "25000", CreditPolicy.WARN, "Stały odbiorca"));
    List<Customer> others =
        onTerms.stream().filter(each -> cast.buyerOf(each).isEmpty()).limit(LIMITED).toList();
    for (int i = 0; i < others.size(); i++) {
      boolean first = i == 0;
      agree(
          cast,
          others.get(i),
          first ? "50" : "40000",
          CreditPolicy.HOLD,
          first ? "Raport wywiadowni: zaległości" : "Ubezpieczenie należności");
    }
    if (!others.isEmpty() && cast.goods(HAMMER).isPresent()) {
      beyond(cast, others.get(0));
    }
  }

  private void agree(
      DemoCast cast, Customer customer, String limit, CreditPolicy policy, String reason) {
    actor.runAs(
        cast.person("accounting"),
        () -> {
          PartnerNumber number = new PartnerNumber(customer.number());
          long version =
              accounts.accountsOf(number).stream()
                  .filter(one -> one.currency().getCurrencyCode().equals(customer.currency()))
                  .mapToLong(CustomerAccount::version)
                  .findFirst()
                  .orElse(0);
          limits.agree(
              number,
              Currencies.of(customer.currency()),
              version,
              new CreditTerms(new BigDecimal(limit), null, null, 30, policy),
              reason);
        });
  }

  private void beyond(DemoCast cast, Customer customer) {
    actor.runAs(
        cast.person("sales"),
        () ->
            ordering.enter(
                new EnterOrder(
                    "demo-credit-beyond",
                    new PartnerNumber(customer.number()),
                    Channel.PHONE,
                    customer.address(),
                    "DHL",
                    null,
                    null,
                    "PO-LIMIT",
                    null,
                    List.of(EnterOrder.Line.of(new ItemNumber(HAMMER), BigDecimal.TEN)),
                    OrderWishes.NONE)));
  }
}
