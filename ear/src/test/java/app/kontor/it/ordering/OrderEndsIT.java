package app.kontor.it.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.banking.Banking;
import app.kontor.banking.EntryFilter;
import app.kontor.banking.EntryView;
import app.kontor.banking.EntryWork;
import app.kontor.banking.ReasonView;
import app.kontor.billing.Billing;
import app.kontor.billing.DocumentDetail;
import app.kontor.billing.DocumentFilter;
import app.kontor.billing.DocumentNumber;
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
import app.kontor.ordering.OrderDetail;
import app.kontor.ordering.OrderNotOpen;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.OrderStatus;
import app.kontor.ordering.Ordering;
import app.kontor.ordering.PaymentStatus;
import app.kontor.ordering.ReceivedMoney;
import app.kontor.platform.data.PageRequest;
import app.kontor.shipping.Shipping;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Orders delivered in parts and orders that end early: the parts add up, and no money leaves every
 * list. 50 pieces at 4.495 and the delivery at 19.90 cost 300.92 with VAT.
 */
@ExtendWith(ArquillianExtension.class)
class OrderEndsIT {
  private static final Money NOTHING = Money.of("0.00", "PLN");
  private static final Money GROSS = Money.of("300.92", "PLN");
  private static final Money HALF = Money.of("162.70", "PLN");
  private static final Money REST = Money.of("138.22", "PLN");

  @Inject private Trade trade;
  @Inject private Hands hands;
  @Inject private Rules rules;
  @Inject private Ordering ordering;
  @Inject private Billing billing;
  @Inject private Banking banking;
  @Inject private Shipping shipping;

  private Customer customer;
  private Actor sales;
  private Actor clerk;

  @BeforeEach
  void a_customer_with_half_a_grosz_in_the_price() {
    trade.open();
    sales = trade.staff(Role.SALES);
    clerk = trade.staff(Role.ACCOUNTING);
    String list = "ENDS-" + Trade.key().substring(0, 8);
    trade.priceList(list, "4.495");
    customer = trade.customer("ENDS", list);
  }

  @AfterEach
  void every_rule_holds() {
    assertThat(rules.violated()).isEmpty();
  }

  @Test
  void two_partial_invoices_of_a_paid_order_come_to_the_order() {
    String order = paid();
    assertThat(order(order).totals().gross()).isEqualTo(GROSS);
    half(order);
    DocumentDetail first = invoice(order);
    assertThat(first.summary().gross()).isEqualTo(HALF);
    assertThat(first.summary().open()).isEqualTo(NOTHING);
    half(order);
    DocumentDetail last = invoice(order);
    assertThat(last.summary().gross()).isEqualTo(REST);
    assertThat(last.summary().open()).isEqualTo(NOTHING);
    assertThat(trade.proForma(order).open()).isEqualTo(NOTHING);
  }

  @Test
  void a_paid_order_is_not_cancelled_before_somebody_says_what_happens_with_the_money() {
    String order = paid();
    assertThat(trade.as(sales, () -> billing.returnable(new OrderNumber(order)))).isEqualTo(GROSS);
    assertThatThrownBy(() -> cancel(order, null)).isInstanceOf(MoneyReceived.class);
    assertThat(order(order).status()).isEqualTo(OrderStatus.CONFIRMED);
    assertThat(entry(order).work()).isEqualTo(EntryWork.SETTLED);
  }

  @Test
  void the_receipt_of_a_cancelled_order_waits_at_the_desk_and_the_customer_is_told() {
    String order = paid();
    cancel(order, ReceivedMoney.REFUND);

    EntryView entry = entry(order);
    assertThat(entry.work()).isEqualTo(EntryWork.WAITING);
    assertThat(entry.left()).isEqualTo(GROSS);
    assertThat(entry.remarks()).contains(new ReasonView("ORDER_ENDED_REFUND", 0, List.of(order)));
    assertThat(entry.allocations()).allMatch(allocation -> allocation.undone());

    DocumentSummary proForma = trade.proForma(order);
    assertThat(proForma.cancelled()).isTrue();
    assertThat(proForma.open()).isEqualTo(NOTHING);
    assertThat(listed(order, DocumentFilter.Payment.SETTLED)).isZero();
    assertThat(listed(order, DocumentFilter.Payment.CANCELLED)).isEqualTo(1);

    OrderDetail after = order(order);
    assertThat(after.status()).isEqualTo(OrderStatus.CANCELLED);
    assertThat(after.progress().paid()).isEqualTo(NOTHING);
    assertThat(after.paymentStatus()).isEqualTo(PaymentStatus.OPEN);
    assertThat(after.progress().returned()).isEqualTo(GROSS);
    assertThat(after.history())
        .extracting(OrderDetail.OrderEvent::what)
        .contains("CANCELLED", "RETURNED_AS_REFUND");
    assertThat(mail(order, "ORDER_CANCELLED"))
        .contains("300.92")
        .contains("back to you")
        .doesNotContain("reserved");
    trade.as(clerk, () -> banking.matchAgain());
    assertThat(entry(order).work()).isEqualTo(EntryWork.WAITING);
  }

  @Test
  void money_kept_as_credit_is_told_so() {
    String order = paid();
    cancel(order, ReceivedMoney.CREDIT);
    assertThat(order(order).progress().returnedAs()).isEqualTo(ReceivedMoney.CREDIT);
    assertThat(mail(order, "ORDER_CANCELLED")).contains("300.92").contains("credit");
    assertThat(entry(order).remarks()).extracting(ReasonView::code).contains("ORDER_ENDED_CREDIT");
  }

  @Test
  void nobody_is_asked_about_money_that_never_came() {
    String order = confirmed();
    cancel(order, null);
    assertThat(order(order).status()).isEqualTo(OrderStatus.CANCELLED);
    assertThat(trade.proForma(order).cancelled()).isTrue();
    assertThat(mail(order, "ORDER_CANCELLED")).contains("pay nothing more");
  }

  @Test
  void closing_the_rest_of_an_invoiced_part_gives_back_what_is_left() {
    String order = paid();
    half(order);
    invoice(order);
    close(order, ReceivedMoney.REFUND);
    assertClosed(order);
    assertThat(mail(order, "ORDER_CLOSED")).contains("138.22").contains("back to you");
  }

  @Test
  void closing_the_rest_keeps_what_the_invoice_to_come_needs() {
    String order = paid();
    half(order);
    assertThatThrownBy(() -> close(order, null)).isInstanceOf(MoneyReceived.class);
    close(order, ReceivedMoney.REFUND);
    assertThat(entry(order).left()).isEqualTo(REST);
    DocumentDetail invoice = invoice(order);
    assertThat(invoice.summary().gross()).isEqualTo(HALF);
    assertThat(invoice.summary().open()).isEqualTo(NOTHING);
    assertClosed(order);
  }

  @Test
  void of_an_unpaid_order_only_what_was_delivered_is_to_be_paid() {
    String order = confirmed();
    trade.sql("UPDATE sales_order SET payment_days = 14 WHERE number = ?1", order);
    half(order);
    close(order, null);
    assertThat(trade.proForma(order).open()).isEqualTo(HALF);
    DocumentDetail invoice = invoice(order);
    assertThat(invoice.summary().open()).isEqualTo(HALF);
    assertThat(trade.proForma(order).open()).isEqualTo(NOTHING);
  }

  @Test
  void only_what_has_begun_and_is_not_finished_can_be_closed() {
    String order = paid();
    assertThatThrownBy(() -> close(order, ReceivedMoney.REFUND)).isInstanceOf(OrderNotOpen.class);
    half(order);
    half(order);
    assertThatThrownBy(() -> close(order, ReceivedMoney.REFUND)).isInstanceOf(OrderNotOpen.class);
  }

  @Test
  void cancelling_against_a_statement_loses_and_doubles_nothing() throws Exception {
    String order = confirmed();
    long version = order(order).version();
    Camt statement = pays(order);
    List<Object> outcomes =
        hands.atOnce(
            List.of(
                () -> {
                  trade.as(
                      sales, () -> ordering.cancel(new OrderNumber(order), version, "IT", null));
                  return "CANCELLED";
                },
                () -> {
                  trade.load(order.replace('/', '-') + ".xml", statement);
                  return "LOADED";
                }));
    assertThat(outcomes).contains("LOADED");
    EntryView entry = entry(order);
    boolean cancelled = order(order).status() == OrderStatus.CANCELLED;
    assertThat(outcomes).contains(cancelled ? "CANCELLED" : "CHANGED_MEANWHILE");
    assertThat(entry.left()).isEqualTo(cancelled ? GROSS : NOTHING);
    assertThat(order(order).progress().paid()).isEqualTo(cancelled ? NOTHING : GROSS);
  }

  private void assertClosed(String order) {
    OrderDetail after = order(order);
    assertThat(after.status()).isEqualTo(OrderStatus.CLOSED);
    assertThat(after.progress().payable()).isEqualTo(HALF);
    assertThat(after.progress().paid()).isEqualTo(HALF);
    assertThat(after.paymentStatus()).isEqualTo(PaymentStatus.PAID);
    assertThat(after.progress().returned()).isEqualTo(REST);
    assertThat(after.lines().get(0).cancelled()).isEqualTo(Quantity.pieces(25));
    assertThat(after.lines().get(0).open()).isEqualTo(Quantity.pieces(0));
    EntryView entry = entry(order);
    assertThat(entry.work()).isEqualTo(EntryWork.WAITING);
    assertThat(entry.allocated()).isEqualTo(HALF);
    assertThat(entry.left()).isEqualTo(REST);
    assertThat(trade.proForma(order).open()).isEqualTo(NOTHING);
    assertThat(trade.rows("SELECT 1 FROM stock_reservation WHERE order_number = ?1", order))
        .isEmpty();
  }

  private String confirmed() {
    return trade.confirmed(customer, 50, Trade.key(), "IT");
  }

  private String paid() {
    String order = confirmed();
    trade.load(order.replace('/', '-') + ".xml", pays(order));
    assertThat(order(order).paymentStatus()).isEqualTo(PaymentStatus.PAID);
    return order;
  }

  private Camt pays(String order) {
    return new Camt(order, trade.today())
        .credit(
            trade.gross(order), customer.name(), customer.account(), trade.paymentReference(order));
  }

  private void half(String order) {
    trade.as(
        trade.staff(Role.WAREHOUSE),
        () ->
            shipping.issueGoods(
                Trade.key(),
                new OrderNumber(order),
                Trade.WAREHOUSE,
                Map.of(1, Quantity.pieces(25))));
  }

  private DocumentDetail invoice(String order) {
    String number = trade.invoiced(order);
    return trade.as(clerk, () -> billing.detail(new DocumentNumber(number)));
  }

  private void cancel(String order, @Nullable ReceivedMoney money) {
    long version = order(order).version();
    trade.as(sales, () -> ordering.cancel(new OrderNumber(order), version, "IT", money));
  }

  private void close(String order, @Nullable ReceivedMoney money) {
    long version = order(order).version();
    trade.as(sales, () -> ordering.close(new OrderNumber(order), version, "IT", money));
  }

  private OrderDetail order(String number) {
    return trade.as(sales, () -> ordering.order(new OrderNumber(number)));
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

  private long listed(String order, DocumentFilter.Payment payment) {
    DocumentFilter filter = new DocumentFilter(order, null, null, null, null, payment);
    return trade.as(clerk, () -> billing.list(filter, PageRequest.first(10))).total();
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
}
