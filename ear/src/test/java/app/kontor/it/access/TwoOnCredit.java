package app.kontor.it.access;

import app.kontor.catalogue.ItemNumber;
import app.kontor.credit.CreditHolds;
import app.kontor.credit.CreditLimits;
import app.kontor.credit.CreditPolicy;
import app.kontor.credit.CreditTerms;
import app.kontor.credit.HeldOrder;
import app.kontor.gate.Actor;
import app.kontor.gate.Role;
import app.kontor.it.trade.Customer;
import app.kontor.it.trade.Trade;
import app.kontor.money.Currencies;
import app.kontor.ordering.EnterOrder;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.OrderWishes;
import app.kontor.ordering.Ordering;
import app.kontor.party.Channel;
import app.kontor.party.PartnerNumber;
import app.kontor.party.PaymentTerms;
import app.kontor.party.TermsOfPayment;
import app.kontor.platform.data.PageRequest;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/** Two who decide on the credit of a customer, or let an order go that waits for it. */
@ApplicationScoped
class TwoOnCredit implements Editors {
  private static final String TERMS = "STALE14";

  @Inject private Trade trade;
  @EJB private CreditHolds holds;
  @EJB private CreditLimits limits;
  @EJB private Ordering ordering;
  @EJB private TermsOfPayment payments;

  @Override
  public Map<String, Supplier<IntConsumer>> examples() {
    return Map.of("CreditLimitsBean.agree", this::agreed, "CreditHoldsBean.release", this::held);
  }

  private IntConsumer agreed() {
    Customer customer = trade.customer("STALECREDIT", null);
    Actor accounting = trade.staff(Role.ACCOUNTING);
    return change -> trade.as(accounting, () -> agree(customer, BigDecimal.valueOf(change)));
  }

  private void agree(Customer customer, BigDecimal limit) {
    limits.agree(
        new PartnerNumber(customer.number()),
        Currencies.of("PLN"),
        0,
        new CreditTerms(limit, null, null, null, CreditPolicy.HOLD),
        "two");
  }

  private IntConsumer held() {
    if (trade.rows("SELECT id FROM payment_terms WHERE code = '" + TERMS + "'").isEmpty()) {
      trade.as(
          trade.staff(Role.ADMINISTRATOR),
          () ->
              payments.add(
                  Trade.key(),
                  new PaymentTerms(
                      TERMS,
                      0,
                      Map.of("en", "14 days"),
                      14,
                      0,
                      BigDecimal.ZERO,
                      List.of(),
                      15,
                      false,
                      false)));
    }
    Customer customer = trade.customer("STALEHELD", null);
    trade.sql("UPDATE partner SET payment_terms = ?1 WHERE id = ?2", TERMS, customer.id());
    Actor accounting = trade.staff(Role.ACCOUNTING);
    trade.as(accounting, () -> agree(customer, BigDecimal.ZERO));
    OrderNumber order =
        trade.as(
            trade.staff(Role.SALES),
            () ->
                ordering.enter(
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
                        List.of(EnterOrder.Line.of(new ItemNumber(Trade.ITEM), BigDecimal.ONE)),
                        OrderWishes.NONE)));
    long version =
        trade.as(accounting, () -> holds.waiting(PageRequest.first(500))).rows().stream()
            .filter(one -> one.orderNumber().equals(order))
            .mapToLong(HeldOrder::version)
            .findFirst()
            .orElseThrow();
    return change -> trade.as(accounting, () -> holds.release(order, version, "reason " + change));
  }
}
