package app.kontor.it.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.banking.Banking;
import app.kontor.banking.EntryFilter;
import app.kontor.catalogue.ItemNumber;
import app.kontor.credit.AccountFilter;
import app.kontor.credit.AccountItem;
import app.kontor.credit.Accounts;
import app.kontor.credit.CreditCause;
import app.kontor.credit.CreditHolds;
import app.kontor.credit.CreditLimits;
import app.kontor.credit.CreditPanel;
import app.kontor.credit.CreditPolicy;
import app.kontor.credit.CreditTerms;
import app.kontor.credit.CustomerAccount;
import app.kontor.credit.HeldOrder;
import app.kontor.gate.Actor;
import app.kontor.gate.Role;
import app.kontor.it.trade.Camt;
import app.kontor.it.trade.Customer;
import app.kontor.it.trade.Hands;
import app.kontor.it.trade.Rules;
import app.kontor.it.trade.Trade;
import app.kontor.money.Currencies;
import app.kontor.money.Money;
import app.kontor.ordering.ChangeOrder;
import app.kontor.ordering.EnterOrder;
import app.kontor.ordering.OrderChange;
import app.kontor.ordering.OrderChanges;
import app.kontor.ordering.OrderDetail;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.OrderWishes;
import app.kontor.ordering.Ordering;
import app.kontor.ordering.PlaceOrder;
import app.kontor.party.Channel;
import app.kontor.party.PartnerNumber;
import app.kontor.party.PaymentTerms;
import app.kontor.party.TermsOfPayment;
import app.kontor.party.UnknownPartner;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.failure.BusinessException;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Orders on terms, the credit they take, and the accounts that show it. */
@ExtendWith(ArquillianExtension.class)
class CreditIT {
  private static final String TERMS = "CREDIT14";
  private static final Money NOTHING = Money.of("0.00", "PLN");

  @Inject private Trade trade;
  @Inject private Hands hands;
  @Inject private Rules rules;
  @EJB private Accounts accounts;
  @EJB private Banking banking;
  @EJB private CreditHolds holds;
  @EJB private CreditLimits limits;
  @EJB private Ordering ordering;
  @EJB private OrderChanges changes;
  @EJB private TermsOfPayment payments;

  private Customer customer;
  private Actor accounting;

  @BeforeEach
  void a_customer_on_terms() {
    trade.open();
    accounting = trade.staff(Role.ACCOUNTING);
    if (trade.rows("SELECT id FROM payment_terms WHERE code = '" + TERMS + "'").isEmpty()) {
      trade.as(
          trade.staff(Role.ADMINISTRATOR),
          () ->
              payments.add(
                  Trade.key(),
                  // not in use, so that they hold for none but those who have agreed them
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
    customer = onTerms("CREDIT");
  }

  private Customer onTerms(String word) {
    Customer made = trade.customer(word, null);
    trade.sql("UPDATE partner SET payment_terms = ?1 WHERE id = ?2", TERMS, made.id());
    return made;
  }

  @AfterEach
  void every_rule_holds() {
    assertThat(rules.violated()).isEmpty();
  }

  private void agreed(@Nullable String limit, @Nullable Integer days, CreditPolicy policy) {
    long version = own().map(CustomerAccount::version).orElse(0L);
    trade.as(
        accounting,
        () ->
            limits.agree(
                number(),
                Currencies.of("PLN"),
                version,
                new CreditTerms(
                    limit == null ? null : new BigDecimal(limit), null, null, days, policy),
                "Agreed by phone"));
  }

  private PartnerNumber number() {
    return new PartnerNumber(customer.number());
  }

  private Optional<CustomerAccount> own() {
    return trade.as(customer.buyer(), () -> accounts.accountsOf(new PartnerNumber(""))).stream()
        .findFirst();
  }

  private CustomerAccount account() {
    return own().orElseThrow();
  }

  private OrderDetail seen(String order) {
    return trade.as(accounting, () -> ordering.order(new OrderNumber(order)));
  }

  private String ordered(int pieces) {
    return trade.submitted(customer, pieces, Trade.key(), "credit");
  }

  private Money gross(int pieces) {
    trade.basket(customer, pieces);
    return Money.parse(trade.review(customer, Trade.key(), "x").expectedGross());
  }

  private List<HeldOrder> waiting() {
    return trade.as(accounting, () -> holds.waiting(PageRequest.first(500))).rows().stream()
        .filter(one -> one.customerNumber().equals(number()))
        .toList();
  }

  private static void refused(String code, ThrowingCallable what) {
    assertThatThrownBy(what)
        .isInstanceOfSatisfying(
            BusinessException.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }

  private void letGo(String order) {
    trade.awaitedRows("SELECT id FROM sales_order WHERE number = ?1 AND NOT held", order);
  }

  @Test
  void what_is_beyond_the_limit_is_placed_and_kept_back_until_money_comes() {
    agreed("100", null, CreditPolicy.HOLD);
    Money gross = gross(20);
    CreditPanel panel = trade.as(customer.buyer(), () -> limits.panel(gross, null)).orElseThrow();
    assertThat(panel.after()).isEqualTo(gross);
    assertThat(panel.verdict()).isNotNull();

    String order = trade.confirmed(customer, 20, Trade.key(), "beyond");
    assertThat(seen(order).held()).isTrue();
    assertThat(seen(order).progress().hold()).isEqualTo("CREDIT");
    HeldOrder waits = waiting().get(0);
    assertThat(waits.cause()).isEqualTo(CreditCause.OVER_LIMIT);
    assertThat(waits.beyond()).isEqualTo(gross.minus(Money.of("100.00", "PLN")));
    assertThat(account().ordered()).isEqualTo(gross);

    Actor sales = trade.staff(Role.SALES);
    refused(
        "CREDIT_HELD",
        () -> trade.as(sales, () -> changes.resume(new OrderNumber(order), seen(order).version())));
    assertThat(seen(order).held()).isTrue();

    trade.load(
        order + ".xml",
        new Camt(order, trade.today())
            .credit(gross, customer.name(), customer.account(), trade.paymentReference(order)));
    letGo(order);
    assertThat(waiting()).isEmpty();
    assertThat(account().ordered()).isEqualTo(NOTHING);
    trade.despatched(order, order + "-1");
  }

  @Test
  void who_decides_on_credit_lets_an_order_go_once_with_a_reason() {
    agreed("0", null, CreditPolicy.HOLD);
    String order = ordered(3);
    HeldOrder waits = waiting().get(0);
    OrderNumber number = new OrderNumber(order);
    refused("NOT_ALLOWED", () -> release(trade.staff(Role.SALES), number, waits.version(), "x"));
    refused("REQUIRED", () -> release(accounting, number, waits.version(), " "));
    release(accounting, number, waits.version(), "Paid by card");
    assertThat(seen(order).held()).isFalse();
    refused("CHANGED_MEANWHILE", () -> release(accounting, number, waits.version(), "again"));
    refused("CREDIT_NOT_HELD", () -> release(accounting, number, waits.version() + 1, "again"));
    String next = ordered(3);
    assertThat(seen(next).held()).isTrue();
    agreed("5000", null, CreditPolicy.HOLD);
    letGo(next);
    assertThat(trade.as(accounting, () -> limits.decisions(number(), PageRequest.first(5))).rows())
        .hasSize(2);
  }

  private void release(Actor who, OrderNumber order, long version, String reason) {
    trade.as(who, () -> holds.release(order, version, reason));
  }

  @Test
  void a_cancelled_order_gives_its_credit_to_one_that_waits() {
    Money one = gross(10);
    agreed(one.amount().toPlainString(), null, CreditPolicy.HOLD);
    String first = ordered(10);
    String second = ordered(10);
    assertThat(seen(first).held()).isFalse();
    assertThat(seen(second).held()).isTrue();
    trade.as(
        customer.buyer(),
        () -> ordering.cancel(new OrderNumber(first), seen(first).version(), "", null));
    letGo(second);
    trade.as(
        customer.buyer(),
        () -> ordering.cancel(new OrderNumber(second), seen(second).version(), "", null));
  }

  @Test
  void an_order_that_becomes_dearer_after_its_pro_forma_is_held_to_its_new_total() {
    agreed(gross(10).amount().toPlainString(), null, CreditPolicy.HOLD);
    String order = trade.confirmed(customer, 10, Trade.key(), "dearer");
    OrderDetail before = seen(order);
    assertThat(before.held()).isFalse();
    int goods =
        before.lines().stream()
            .filter(line -> !line.isCharge())
            .findFirst()
            .orElseThrow()
            .lineNumber();
    OrderChange change =
        new OrderChange(
            List.of(new OrderChange.Line(goods, BigDecimal.valueOf(20), null)),
            List.of(),
            OrderChange.Terms.of(before));
    trade.as(
        trade.staff(Role.SALES),
        () ->
            changes.change(
                new ChangeOrder(
                    Trade.key(),
                    before.number(),
                    before.version(),
                    change,
                    "Twice as many",
                    null,
                    changes.preview(before.number(), change).after().gross().toString())));
    assertThat(seen(order).held()).isTrue();
    assertThat(waiting()).hasSize(1);
  }

  @Test
  void of_orders_at_one_moment_one_takes_the_last_of_the_limit() throws Exception {
    Money one = gross(10);
    agreed(one.amount().toPlainString(), null, CreditPolicy.HOLD);
    Actor sales = trade.staff(Role.SALES);
    List<Callable<String>> work = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      work.add(
          () ->
              trade.as(
                  sales,
                  () ->
                      ordering
                          .enter(
                              new EnterOrder(
                                  Trade.key(),
                                  number(),
                                  Channel.PHONE,
                                  customer.addressCode(),
                                  "DHL",
                                  null,
                                  null,
                                  null,
                                  null,
                                  List.of(
                                      EnterOrder.Line.of(
                                          new ItemNumber(Trade.ITEM), BigDecimal.TEN)),
                                  OrderWishes.NONE))
                          .value()));
    }
    List<Object> orders = hands.atOnce(work);
    assertThat(orders).hasSize(4).allSatisfy(each -> assertThat(each).isInstanceOf(String.class));
    assertThat(orders.stream().filter(order -> !seen((String) order).held())).hasSize(1);
    assertThat(waiting()).hasSize(3);
  }

  @Test
  void an_overdue_invoice_stops_orders_and_its_age_is_shown() {
    String paid = trade.confirmed(customer, 5, Trade.key(), "invoice");
    trade.despatched(paid, paid + "-1");
    String invoice = trade.invoiced(paid);
    LocalDate due = trade.today().minusDays(45);
    trade.sql("UPDATE billing_document SET due_date = ?1 WHERE number = ?2", due, invoice);
    CustomerAccount account = account();
    assertThat(account.ageing().twoMonths()).isEqualTo(trade.gross(paid));
    assertThat(account.ageing().overdue()).isEqualTo(account.ageing().open());
    AccountItem item =
        trade
            .as(customer.buyer(), () -> accounts.open(new PartnerNumber(""), PageRequest.first(9)))
            .rows()
            .get(0);
    assertThat(item.number()).isEqualTo(invoice);
    assertThat(item.daysOverdue()).isEqualTo(45);
    assertThat(listed(AccountFilter.AccountState.OVERDUE)).hasSize(1);
    assertThat(listed(AccountFilter.AccountState.ON_ACCOUNT)).isEmpty();

    agreed(null, 45, CreditPolicy.REFUSE);
    ordered(2);
    agreed(null, 44, CreditPolicy.REFUSE);
    trade.basket(customer, 2);
    PlaceOrder command = trade.review(customer, Trade.key(), "refused");
    refused("CREDIT_OVERDUE", () -> trade.as(customer.buyer(), () -> ordering.place(command)));

    Actor stranger = onTerms("STRANGE").buyer();
    assertThatThrownBy(() -> trade.as(stranger, () -> accounts.accountsOf(number())))
        .isInstanceOf(UnknownPartner.class);
  }

  private List<CustomerAccount> listed(AccountFilter.AccountState state) {
    return trade
        .as(
            accounting,
            () ->
                accounts.accounts(
                    new AccountFilter(customer.number(), state, "PLN"), PageRequest.first(9)))
        .rows();
  }

  @Test
  void money_on_account_counts_for_the_customer() {
    agreed("0", null, CreditPolicy.HOLD);
    Money gross = gross(4);
    String order = ordered(4);
    assertThat(seen(order).held()).isTrue();
    String file = "ON-ACCOUNT-" + order;
    trade.load(
        file + ".xml",
        new Camt(file, trade.today())
            .credit(gross, customer.name(), customer.account(), "for whatever comes"));
    String entry =
        trade
            .as(
                accounting,
                () ->
                    banking.entries(
                        new EntryFilter(null, "for whatever comes", null, null, false),
                        PageRequest.first(50)))
            .rows()
            .stream()
            .filter(
                one ->
                    one.amount().equals(gross)
                        && one.counterpartyAccount().equals(customer.account()))
            .findFirst()
            .orElseThrow()
            .reference();
    trade.as(accounting, () -> banking.keepOnAccount(Trade.key(), entry, number(), "in advance"));
    letGo(order);
    assertThat(account().onAccount()).isEqualTo(gross);
    assertThat(account().balance()).isEqualTo(gross.negated());
    assertThat(listed(AccountFilter.AccountState.ON_ACCOUNT)).hasSize(1);
  }
}
