package app.kontor.ordering.model;

import static app.kontor.ordering.model.SalesOrders.FULL;
import static app.kontor.ordering.model.SalesOrders.REDUCED;
import static app.kontor.ordering.model.SalesOrders.charge;
import static app.kontor.ordering.model.SalesOrders.goods;
import static app.kontor.ordering.model.SalesOrders.pieces;
import static app.kontor.ordering.model.SalesOrders.placed;
import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.measure.Quantity;
import app.kontor.money.Money;
import app.kontor.ordering.LinePrice;
import app.kontor.ordering.OrderDetail;
import app.kontor.ordering.OrderLine;
import app.kontor.ordering.PaymentStatus;
import app.kontor.tax.VatBreakdown;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An order of which only some goods leave. */
class PartialDeliveryTest {

  /** Ten at 1.255 and delivery at 5.00, VAT 23 %. */
  @ParameterizedTest
  @CsvSource({"1, 7.70", "3, 10.79", "5, 13.87", "9, 20.05"})
  void what_left_and_the_delivery_are_to_be_paid(long left, String payable) {
    SalesOrder order = closed(left);
    assertThat(order.detail().progress().payable()).isEqualTo(Money.of(payable, "PLN"));
    assertThat(order.detail().totals().gross()).isEqualTo(Money.of("21.59", "PLN"));
  }

  @ParameterizedTest
  @CsvSource({
    "0.00, OPEN",
    "0.01, PARTLY_PAID",
    "10.78, PARTLY_PAID",
    "10.79, PAID",
    "21.59, PAID"
  })
  void money_received_before_counts_for_what_has_left(String received, PaymentStatus status) {
    SalesOrder order = sent(3);
    order.receive(Money.of(received, "PLN"));
    order.close();
    assertThat(order.paymentStatus()).isEqualTo(status);
    assertThat(order.paid()).isEqualTo(Money.of(received, "PLN"));
  }

  @Test
  void more_money_for_a_closed_order_pays_what_is_left_of_it() {
    SalesOrder order = closed(3);
    assertThat(order.receive(Money.of("10.78", "PLN"))).isFalse();
    assertThat(order.receive(Money.of("10.79", "PLN"))).isTrue();
  }

  @Test
  void what_left_of_a_closed_order_is_still_invoiced_and_the_rest_is_not() {
    SalesOrder order = closed(3);
    OrderLine line = order.lines().get(0);
    assertThat(line.invoiceable()).isEqualTo(Quantity.pieces(3));
    assertThat(line.toBeInvoicedInAll()).isEqualTo(Quantity.pieces(3));
    assertThat(line.open()).isEqualTo(Quantity.pieces(0));
    assertThat(line.backordered()).isEqualTo(Quantity.pieces(0));
    order.invoice(pieces(1, 3));
    assertThat(order.lines().get(0).invoiceable()).isEqualTo(Quantity.pieces(0));
  }

  /** Whatever has left: it costs what the same goods would have cost if no more had been wanted. */
  @Test
  void a_closed_order_costs_what_a_smaller_order_would_have_cost() {
    Random random = new Random(20261127);
    for (int round = 0; round < 1_000; round++) {
      List<SalesOrderLine.NewLine> lines = new ArrayList<>();
      int count = 1 + random.nextInt(4);
      for (int i = 0; i < count; i++) {
        String price = random.nextInt(1_000) + "." + (1_000 + random.nextInt(9_000));
        lines.add(
            goods(11 + i, price, 2 + random.nextInt(60), random.nextBoolean() ? FULL : REDUCED));
      }
      lines.add(charge("19.90"));
      SalesOrder order = placed(lines.toArray(SalesOrderLine.NewLine[]::new));
      order.confirm(SalesOrders.NOW);
      List<LinePrice> delivered = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        LinePrice agreed = lines.get(i).price();
        long most = lines.get(i).quantity().value().longValueExact();
        long left = i == 0 ? 1 + random.nextInt((int) most - 1) : random.nextInt((int) most + 1);
        if (left > 0) {
          order.despatch(pieces(i + 1, left));
        }
        delivered.add(LinePrice.of(agreed.unit(), Quantity.pieces(left), agreed.vat()));
      }
      delivered.add(lines.get(count).price());
      order.close();
      OrderDetail closed = order.detail();
      assertThat(closed.progress().payable())
          .as("round %d", round)
          .isEqualTo(VatBreakdown.of(closed.currency(), delivered).gross())
          .isLessThanOrEqualTo(closed.totals().gross());
    }
  }

  private static SalesOrder sent(long pieces) {
    SalesOrder order = placed(goods(11, "1.255", 10), charge("5.00"));
    order.confirm(SalesOrders.NOW);
    order.reserved(pieces(1, 10));
    order.despatch(pieces(1, pieces));
    return order;
  }

  private static SalesOrder closed(long pieces) {
    SalesOrder order = sent(pieces);
    order.close();
    return order;
  }
}
