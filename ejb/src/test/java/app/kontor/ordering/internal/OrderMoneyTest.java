package app.kontor.ordering.internal;

import static app.kontor.ordering.internal.Shop.pieces;
import static app.kontor.ordering.internal.Shop.pln;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.gate.Actor;
import app.kontor.money.CurrencyMismatchException;
import app.kontor.money.Money;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.OrderPaid;
import app.kontor.ordering.PaymentStatus;
import app.kontor.ordering.PlaceOrder;
import app.kontor.ordering.ReceivedMoney;
import app.kontor.ordering.model.SalesOrder;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an order and others are told about its money; it costs PLN 55.35. */
class OrderMoneyTest {
  private final Shop shop = new Shop();
  private OrderNumber number = new OrderNumber("");

  @BeforeEach
  void an_order_is_accepted() {
    shop.wants(11, 20);
    number =
        shop.ordering.place(PlaceOrder.of("key", "HQ", "DHL", null, null, null, null, "PLN 55.35"));
    shop.actor.become(Shop.SALES);
    shop.ordering.confirm(number, 0);
    shop.actor.become(Actor.system(1));
  }

  @ParameterizedTest
  @CsvSource({
    "0.00, OPEN, 0",
    "0.01, PARTLY_PAID, 0",
    "55.34, PARTLY_PAID, 0",
    "55.35, PAID, 1",
    "55.36, PAID, 1"
  })
  void it_is_paid_from_its_total_on(String received, PaymentStatus status, int told) {
    shop.ordering.recordPayment(number, pln(received));
    assertThat(order().paymentStatus()).isEqualTo(status);
    assertThat(order().paid()).isEqualTo(pln(received));
    assertThat(shop.paid.told()).hasSize(told).allMatch(new OrderPaid(1, 7, number)::equals);
  }

  @Test
  void that_it_is_paid_is_told_once_however_much_more_comes() {
    shop.ordering.recordPayment(number, pln("20.00"));
    shop.ordering.recordPayment(number, pln("55.35"));
    shop.ordering.recordPayment(number, pln("60.00"));
    assertThat(shop.paid.told()).hasSize(1);
    assertThat(shop.orders.steps(order()))
        .endsWith("PAYMENT PLN 20.00", "PAYMENT PLN 55.35", "PAYMENT PLN 60.00");
  }

  @Test
  void less_than_before_is_a_payment_taken_back() {
    shop.ordering.recordPayment(number, pln("55.35"));
    shop.ordering.recordPayment(number, pln("55.34"));
    assertThat(order().paymentStatus()).isEqualTo(PaymentStatus.PARTLY_PAID);
    shop.ordering.recordPayment(number, pln("0.00"));
    assertThat(order().paymentStatus()).isEqualTo(PaymentStatus.OPEN);
    assertThat(shop.orders.steps(order()))
        .endsWith(
            "PAYMENT PLN 55.35", "PAYMENT_TAKEN_BACK PLN 55.34", "PAYMENT_TAKEN_BACK PLN 0.00");
    shop.ordering.recordPayment(number, pln("55.35"));
    assertThat(shop.paid.told()).as("paid anew").hasSize(2);
  }

  @Test
  void the_same_sum_again_is_no_payment_taken_back() {
    shop.ordering.recordPayment(number, pln("20.00"));
    shop.ordering.recordPayment(number, pln("20.00"));
    assertThat(shop.orders.steps(order())).endsWith("PAYMENT PLN 20.00", "PAYMENT PLN 20.00");
  }

  @Test
  void money_of_another_currency_never_pays_it() {
    assertThatThrownBy(() -> shop.ordering.recordPayment(number, Money.of("55.35", "EUR")))
        .isInstanceOf(CurrencyMismatchException.class);
    assertThat(order().paymentStatus()).isEqualTo(PaymentStatus.OPEN);
    assertThat(shop.paid.told()).isEmpty();
  }

  /** 19.90 for the courier and 5 of 20 hammers at 1.255: 6.28, together 26.18 and 23 %. */
  @Test
  void of_what_was_closed_nothing_is_to_be_paid() {
    shop.ordering.recordPayment(number, pln("32.20"));
    shop.actor.become(Shop.SALES);
    shop.ordering.recordDespatch(number, "WZ/1", Map.of(1, pieces(5)));
    shop.ordering.close(number, 0, "", ReceivedMoney.REFUND);
    assertThat(order().detail().progress().payable()).isEqualTo(pln("32.20"));
    assertThat(order().paymentStatus()).isEqualTo(PaymentStatus.PAID);
  }

  @ParameterizedTest
  @CsvSource({"REFUND, RETURNED_AS_REFUND PLN 3.00", "CREDIT, RETURNED_AS_CREDIT PLN 3.00"})
  void what_goes_back_is_noted_as_what_it_goes_back(ReceivedMoney as, String step) {
    shop.ordering.recordReturn(number, pln("3.00"), as);
    assertThat(order().detail().progress().returned()).isEqualTo(pln("3.00"));
    assertThat(order().detail().progress().returnedAs()).isEqualTo(as);
    assertThat(shop.orders.steps(order())).endsWith(step);
  }

  /** However it comes and goes: told as often as the sum has risen to the total from below. */
  @Test
  void it_is_told_whenever_the_sum_rises_to_the_total() {
    Random random = new Random(20261127);
    int told = 0;
    long before = 0;
    for (int step = 0; step < 2_000; step++) {
      long now = random.nextInt(11_070);
      shop.ordering.recordPayment(number, Money.ofMinor(now, pln("0.00").currency()));
      told += before < 5_535 && now >= 5_535 ? 1 : 0;
      assertThat(shop.paid.told()).as("step %d: %d after %d", step, now, before).hasSize(told);
      before = now;
    }
    assertThat(told).isGreaterThan(100);
  }

  private SalesOrder order() {
    return shop.orders.all().get(0);
  }
}
