package app.kontor.it.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.kontor.banking.AllocationPart;
import app.kontor.banking.Banking;
import app.kontor.banking.EntryFilter;
import app.kontor.banking.EntryView;
import app.kontor.banking.EntryWork;
import app.kontor.banking.ReasonView;
import app.kontor.billing.Billing;
import app.kontor.billing.DocumentKind;
import app.kontor.billing.DocumentSummary;
import app.kontor.billing.MoneyReceived;
import app.kontor.gate.Actor;
import app.kontor.gate.Role;
import app.kontor.it.trade.Camt;
import app.kontor.it.trade.Customer;
import app.kontor.it.trade.Hands;
import app.kontor.it.trade.Rules;
import app.kontor.it.trade.Trade;
import app.kontor.measure.Quantity;
import app.kontor.money.Money;
import app.kontor.ordering.ChangeOrder;
import app.kontor.ordering.ChangeRecord;
import app.kontor.ordering.ChangeStatus;
import app.kontor.ordering.OrderChange;
import app.kontor.ordering.OrderChanges;
import app.kontor.ordering.OrderDetail;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.OrderSplits;
import app.kontor.ordering.OrderSummary;
import app.kontor.ordering.Ordering;
import app.kontor.ordering.PaymentStatus;
import app.kontor.ordering.ReceivedMoney;
import app.kontor.ordering.SplitOrder;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.failure.ChangedMeanwhile;
import app.kontor.shipping.Shipping;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Orders that change after they were confirmed: stock, papers, money and the bank's entries follow.
 * 50 pieces at 10.00 and the delivery at 19.90 cost 639.48 with VAT, 40 cost 516.48, 60 cost
 * 762.48.
 */
@ExtendWith(ArquillianExtension.class)
class OrderChangesIT {
  private static final Money NOTHING = Money.of("0.00", "PLN");

  @Inject private Trade trade;
  @Inject private Hands hands;
  @Inject private Rules rules;
  @Inject private Ordering ordering;
  @Inject private OrderChanges changes;
  @Inject private OrderSplits splits;
  @Inject private Billing billing;
  @Inject private Banking banking;
  @Inject private Shipping shipping;

  private Customer customer;
  private Actor sales;
  private Actor clerk;

  @BeforeEach
  void a_customer() {
    trade.open();
    sales = trade.staff(Role.SALES);
    clerk = trade.staff(Role.ACCOUNTING);
    String list = "CHANGE-" + Trade.key().substring(0, 8);
    trade.priceList(list, "10.00");
    customer = trade.customer("CHANGE", list);
  }

  @AfterEach
  void every_rule_holds() {
    assertThat(rules.violated()).isEmpty();
  }

  @Test
  void a_payment_with_the_reference_of_the_replaced_pro_forma_pays_the_new_one() {
    String order = confirmed();
    String old = trade.proForma(order).number().value();
    String reference = trade.paymentReference(order);
    change(order, 40, null);
    DocumentSummary next = trade.proForma(order);
    assertThat(next.number().value()).isNotEqualTo(old);
    assertThat(next.gross()).isEqualTo(pln("516.48"));
    assertThat(proFormas(order))
        .extracting(DocumentSummary::replaced, DocumentSummary::open)
        .containsExactlyInAnyOrder(tuple(true, NOTHING), tuple(false, pln("516.48")));
    assertThat(order(order).lines().get(0).reserved()).isEqualTo(Quantity.pieces(40));
    pay(order, pln("516.48"), reference);
    assertThat(order(order).paymentStatus()).isEqualTo(PaymentStatus.PAID);
    EntryView entry = entry(order);
    assertThat(entry.work()).isEqualTo(EntryWork.SETTLED);
    assertThat(entry.allocations())
        .singleElement()
        .satisfies(one -> assertThat(one.documentNumber()).isEqualTo(next.number()));
    assertThat(mail(order, "ORDER_CHANGED")).contains("516.48").contains("40");
  }

  @Test
  void the_money_of_a_paid_order_moves_to_the_new_pro_forma_and_the_order_waits_for_the_rest() {
    String order = confirmed();
    pay(order, pln("639.48"), trade.paymentReference(order));
    change(order, 60, null);
    assertThat(order(order).paymentStatus()).isEqualTo(PaymentStatus.PARTLY_PAID);
    assertThat(order(order).isReleasedForDespatch()).isFalse();
    assertThat(trade.proForma(order).open()).isEqualTo(pln("123.00"));
    assertThat(entry(order).work()).isEqualTo(EntryWork.SETTLED);
    assertThatThrownBy(() -> change(order, 40, null)).isInstanceOf(MoneyReceived.class);
    change(order, 40, ReceivedMoney.CREDIT);
    OrderDetail after = order(order);
    assertThat(after.paymentStatus()).isEqualTo(PaymentStatus.PAID);
    assertThat(after.progress().returned()).isEqualTo(pln("123.00"));
    assertThat(entry(order).left()).isEqualTo(pln("123.00"));
    assertThat(entry(order).work()).isEqualTo(EntryWork.WAITING);
    assertThat(entry(order).remarks())
        .extracting(ReasonView::code)
        .contains("ORDER_CHANGED_CREDIT");
    long version = after.version();
    trade.as(
        sales, () -> ordering.cancel(new OrderNumber(order), version, "IT", ReceivedMoney.REFUND));
    assertThat(proFormas(order)).allMatch(DocumentSummary::cancelled);
    assertThat(order(order).progress().returned()).isEqualTo(pln("639.48"));
    assertThat(mail(order, "ORDER_CANCELLED"))
        .as("what goes back now, not what was given back before")
        .contains("516.48")
        .doesNotContain("639.48");
  }

  @Test
  void an_order_that_is_paid_because_it_costs_less_tells_so_and_what_goes_back() {
    String order = confirmed();
    pay(order, pln("300.00"), trade.paymentReference(order));
    trade.as(
        clerk,
        () ->
            banking.allocate(
                Trade.key(),
                entry(order).reference(),
                List.of(new AllocationPart(trade.proForma(order).number(), pln("300.00")))));
    assertThat(order(order).paymentStatus()).isEqualTo(PaymentStatus.PARTLY_PAID);
    change(order, 20, ReceivedMoney.REFUND);
    assertThat(order(order).paymentStatus()).isEqualTo(PaymentStatus.PAID);
    assertThat(mail(order, "PAYMENT_RECEIVED")).contains("270.48");
    assertThat(mail(order, "ORDER_CHANGED")).contains("29.52");
  }

  @Test
  void a_paid_order_is_split_and_what_was_paid_pays_both() {
    String order = confirmed();
    pay(order, pln("639.48"), trade.paymentReference(order));
    OrderDetail seen = order(order);
    String part =
        trade
            .as(
                sales,
                () ->
                    splits.split(
                        new SplitOrder(
                            Trade.key(),
                            new OrderNumber(order),
                            seen.version(),
                            Map.of(1, BigDecimal.valueOf(20)),
                            null,
                            "the rest in spring")))
            .value();
    assertThat(order(order).totals().gross()).isEqualTo(pln("393.48"));
    assertThat(order(part).totals().gross()).isEqualTo(pln("246.00"));
    assertThat(List.of(order(order), order(part)))
        .allMatch(one -> one.paymentStatus() == PaymentStatus.PAID)
        .allMatch(OrderDetail::isReleasedForDespatch);
    assertThat(order(order).lines().get(0).reserved()).isEqualTo(Quantity.pieces(30));
    assertThat(order(part).lines().get(0).reserved()).isEqualTo(Quantity.pieces(20));
    assertThat(trade.proForma(order).open()).isEqualTo(NOTHING);
    assertThat(trade.proForma(part).open()).isEqualTo(NOTHING);
    assertThat(entry(order).work()).isEqualTo(EntryWork.SETTLED);
    assertThat(entry(order).allocations())
        .extracting(one -> one.orderNumber().value())
        .containsOnly(order, part);
    assertThat(mail(order, "ORDER_CHANGED")).contains("30");
    trade.as(
        sales,
        () ->
            ordering.cancel(
                new OrderNumber(part), order(part).version(), "IT", ReceivedMoney.REFUND));
    assertThat(entry(order).left()).isEqualTo(pln("246.00"));
  }

  @Test
  void changing_against_goods_that_leave_takes_nothing_away_that_has_left() throws Exception {
    String order = confirmed();
    trade.sql("UPDATE sales_order SET payment_days = 14 WHERE number = ?1", order);
    ChangeOrder command = command(sales, order, 10, null);
    List<Object> outcomes =
        hands.atOnce(
            List.of(
                () -> {
                  trade.as(sales, () -> changes.change(command));
                  return "CHANGED";
                },
                () -> {
                  issue(order, 25);
                  return "ISSUED";
                }));
    OrderDetail after = order(order);
    if (outcomes.contains("ISSUED")) {
      assertThat(outcomes.get(0)).isIn("CHANGED_MEANWHILE", "CHANGE_BELOW_DELIVERED");
      assertThat(after.lines().get(0).ordered()).isEqualTo(Quantity.pieces(50));
    } else {
      assertThat(outcomes).containsExactly("CHANGED", "NOT_RESERVED");
      assertThat(after.lines().get(0).ordered()).isEqualTo(Quantity.pieces(10));
    }
    assertThatThrownBy(
            () ->
                trade.as(
                    sales,
                    () ->
                        changes.change(
                            new ChangeOrder(
                                Trade.key(),
                                new OrderNumber(order),
                                0,
                                quantity(60, after),
                                "IT",
                                null,
                                "PLN 1.00"))))
        .isInstanceOf(ChangedMeanwhile.class);
  }

  @Test
  void what_a_buyer_asks_for_after_the_cut_off_waits_for_staff_and_the_desk_for_the_cut_off() {
    String order = confirmed();
    trade.sql("UPDATE sales_order SET payment_days = 14 WHERE number = ?1", order);
    Actor buyer = customer.buyer();
    assertThatThrownBy(() -> trade.as(buyer, () -> changes.change(command(buyer, order, 40, null))))
        .hasMessageContaining("CHANGE_CUT_OFF");
    trade.as(buyer, () -> changes.ask(command(buyer, order, 40, null)));
    ChangeRecord asked =
        trade.as(sales, () -> changes.requests(PageRequest.first(500))).rows().stream()
            .filter(one -> one.number().value().equals(order))
            .findFirst()
            .orElseThrow();
    trade.as(
        sales, () -> changes.accept(new OrderNumber(order), asked.id(), asked.version(), null));
    assertThat(order(order).lines().get(0).ordered()).isEqualTo(Quantity.pieces(40));
    assertThat(trade.as(buyer, () -> changes.changes(new OrderNumber(order))))
        .extracting(ChangeRecord::status)
        .containsExactly(ChangeStatus.ACCEPTED);
    trade.as(buyer, () -> changes.ask(command(buyer, order, 30, null)));
    ChangeRecord second = trade.as(sales, () -> changes.changes(new OrderNumber(order))).get(0);
    trade.as(
        sales,
        () ->
            changes.decline(
                new OrderNumber(order), second.id(), second.version(), "Packed already"));
    assertThat(mail(order, "CHANGE_DECLINED")).contains("Packed already");
    assertThat(onDesk(order)).isTrue();
    trade.sql(
        "UPDATE sales_order SET changeable_until = UTC_TIMESTAMP(6) + INTERVAL 30 MINUTE"
            + " WHERE number = ?1",
        order);
    assertThat(onDesk(order)).as("its buyer may change it still").isFalse();
    trade.sql("UPDATE sales_order SET changeable_until = NULL WHERE number = ?1", order);
    long version = order(order).version();
    trade.as(sales, () -> changes.hold(new OrderNumber(order), version, "credit check"));
    assertThat(onDesk(order)).as("held").isFalse();
    long held = order(order).version();
    trade.as(sales, () -> changes.resume(new OrderNumber(order), held));
    assertThat(onDesk(order)).isTrue();
  }

  private boolean onDesk(String order) {
    return trade
        .as(
            trade.staff(Role.WAREHOUSE),
            () -> ordering.toDespatch(null, PageRequest.first(PageRequest.MAX_LIMIT)))
        .rows()
        .stream()
        .map(OrderSummary::number)
        .anyMatch(new OrderNumber(order)::equals);
  }

  private void change(String order, int pieces, @Nullable ReceivedMoney money) {
    ChangeOrder command = command(sales, order, pieces, money);
    trade.as(sales, () -> changes.change(command));
  }

  private ChangeOrder command(Actor who, String order, int pieces, @Nullable ReceivedMoney money) {
    OrderDetail seen = trade.as(who, () -> ordering.order(new OrderNumber(order)));
    OrderChange change = quantity(pieces, seen);
    String gross =
        trade
            .as(who, () -> changes.preview(new OrderNumber(order), change))
            .after()
            .gross()
            .toString();
    return new ChangeOrder(
        Trade.key(), new OrderNumber(order), seen.version(), change, "IT", money, gross);
  }

  private static OrderChange quantity(int pieces, OrderDetail order) {
    return new OrderChange(
        List.of(new OrderChange.Line(1, BigDecimal.valueOf(pieces), null)),
        List.of(),
        OrderChange.Terms.of(order));
  }

  private void issue(String order, int pieces) {
    trade.as(
        trade.staff(Role.WAREHOUSE),
        () ->
            shipping.issueGoods(
                Trade.key(),
                new OrderNumber(order),
                Trade.WAREHOUSE,
                Map.of(1, Quantity.pieces(pieces))));
  }

  private void pay(String order, Money amount, String reference) {
    trade.load(
        order.replace('/', '-') + ".xml",
        new Camt(order, trade.today())
            .credit(amount, customer.name(), customer.account(), reference));
  }

  private String confirmed() {
    return trade.confirmed(customer, 50, Trade.key(), "IT");
  }

  private OrderDetail order(String number) {
    return trade.as(sales, () -> ordering.order(new OrderNumber(number)));
  }

  private List<DocumentSummary> proFormas(String order) {
    return trade.as(clerk, () -> billing.documentsOf(new OrderNumber(order))).stream()
        .filter(document -> document.kind() == DocumentKind.PRO_FORMA)
        .toList();
  }

  private EntryView entry(String order) {
    return trade
        .as(clerk, () -> banking.entries(EntryFilter.all(), PageRequest.first(500)))
        .rows()
        .stream()
        .filter(entry -> entry.bankReference().startsWith(order + "-"))
        .findFirst()
        .orElseThrow();
  }

  private String mail(String order, String event) {
    // the words are written after the commit
    List<?> texts =
        trade.awaitedRows(
            "SELECT text FROM mail WHERE text <> '' AND order_number = ?1 AND event = ?2",
            order,
            event);
    assertThat(texts).hasSize(1);
    return String.valueOf(texts.get(0));
  }

  private static Money pln(String amount) {
    return Money.of(amount, "PLN");
  }
}
