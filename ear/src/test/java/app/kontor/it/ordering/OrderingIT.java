package app.kontor.it.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.kontor.billing.Billing;
import app.kontor.billing.DocumentKind;
import app.kontor.catalogue.ItemNumber;
import app.kontor.gate.Actor;
import app.kontor.gate.Role;
import app.kontor.it.trade.Customer;
import app.kontor.it.trade.Hands;
import app.kontor.it.trade.Rules;
import app.kontor.it.trade.Trade;
import app.kontor.ordering.Baskets;
import app.kontor.ordering.OrderDetail;
import app.kontor.ordering.OrderFile;
import app.kontor.ordering.OrderFiles;
import app.kontor.ordering.OrderFilter;
import app.kontor.ordering.OrderNotOpen;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.OrderStatus;
import app.kontor.ordering.OrderWishes;
import app.kontor.ordering.Ordering;
import app.kontor.ordering.PlaceOrder;
import app.kontor.ordering.UnknownOrder;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.file.FileUpload;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Placing and confirming orders, once and at once. */
@ExtendWith(ArquillianExtension.class)
class OrderingIT {
  @Inject private Trade trade;
  @Inject private Hands hands;
  @Inject private Rules rules;
  @Inject private Ordering ordering;
  @Inject private Baskets baskets;
  @Inject private OrderFiles files;
  @Inject private Billing billing;

  private Customer customer;

  @BeforeEach
  void a_customer() {
    trade.open();
    customer = trade.customer("MARMUR", null);
  }

  @Test
  void the_same_key_twice_is_one_order_even_after_the_basket_was_filled_again() {
    trade.basket(customer, 3);
    PlaceOrder command = trade.review(customer, Trade.key(), "IT");
    String first = trade.as(customer.buyer(), () -> ordering.place(command).value());
    trade.basket(customer, 3);
    String second = trade.as(customer.buyer(), () -> ordering.place(command).value());
    assertThat(second).isEqualTo(first);
    assertThat(orders()).isEqualTo(1);
    assertThat(trade.as(customer.buyer(), () -> baskets.lineCount())).isEqualTo(1);
  }

  @Test
  void files_wait_beside_the_basket_and_go_with_the_order_and_to_nobody_else() throws Exception {
    FileUpload plan = FileUpload.of("../plan.txt", "Gate 3".getBytes(StandardCharsets.UTF_8));
    ItemNumber item = new ItemNumber(Trade.ITEM);
    String key = Trade.key();
    for (int twice = 0; twice < 2; twice++) {
      trade.as(customer.buyer(), () -> files.attach(key, item, List.of(plan)));
    }
    assertThatThrownBy(
            () ->
                trade.as(
                    customer.buyer(),
                    () ->
                        files.attach(
                            Trade.key(), null, List.of(FileUpload.of("a.pdf", new byte[] {7})))))
        .as("the content is no PDF")
        .isInstanceOfSatisfying(
            InvalidInput.class, refused -> assertThat(refused.code()).isEqualTo("FILE_TYPE"));
    List<OrderFile> drafts = trade.as(customer.buyer(), () -> files.drafts());
    assertThat(drafts)
        .extracting(OrderFile::name, OrderFile::item)
        .containsExactly(tuple("plan.txt", item));
    trade.basket(customer, 2);
    PlaceOrder seen = trade.review(customer, Trade.key(), "IT");
    PlaceOrder command =
        new PlaceOrder(
            seen.key(),
            seen.addressCode(),
            seen.deliveryMethod(),
            null,
            null,
            null,
            null,
            seen.expectedGross(),
            OrderWishes.NONE,
            List.of(drafts.get(0).id()));
    OrderNumber number = trade.as(customer.buyer(), () -> ordering.place(command));
    assertThat(trade.as(customer.buyer(), () -> files.drafts())).isEmpty();
    Actor sales = trade.staff(Role.SALES);
    trade.as(sales, () -> files.add(Trade.key(), number, null, List.of(plan)));
    List<OrderFile> all = trade.as(customer.buyer(), () -> files.of(number));
    assertThat(all).extracting(OrderFile::item).containsExactly(item, null);
    assertThat(trade.as(sales, () -> ordering.order(number)).history())
        .extracting(OrderDetail.OrderEvent::what)
        .contains(OrderDetail.OrderEvent.FILES_ADDED);
    try (InputStream in = trade.as(sales, () -> files.file(number, all.get(0).id())).in()) {
      assertThat(in).hasContent("Gate 3");
    }
    Customer rival = trade.customer("RYWAL", null);
    for (Runnable asked :
        List.<Runnable>of(
            () -> trade.as(rival.buyer(), () -> files.of(number)),
            () -> trade.as(rival.buyer(), () -> files.file(number, all.get(0).id())),
            () ->
                trade.as(
                    rival.buyer(), () -> files.add(Trade.key(), number, null, List.of(plan))))) {
      assertThatThrownBy(asked::run).isInstanceOf(UnknownOrder.class);
    }
    long version = trade.as(sales, () -> ordering.order(number)).version();
    trade.as(sales, () -> ordering.cancel(number, version, "IT", null));
    assertThatThrownBy(
            () -> trade.as(sales, () -> files.add(Trade.key(), number, null, List.of(plan))))
        .isInstanceOf(OrderNotOpen.class);
  }

  @Test
  void the_same_key_from_many_hands_at_once_is_one_order() throws Exception {
    trade.basket(customer, 3);
    PlaceOrder command = trade.review(customer, Trade.key(), "IT");
    List<Object> numbers =
        hands.atOnce(
            Collections.nCopies(
                5, () -> trade.as(customer.buyer(), () -> ordering.place(command).value())));
    assertThat(numbers.stream().distinct()).hasSize(1);
    assertThat(orders()).isEqualTo(1);
  }

  @Test
  void two_keys_for_one_basket_at_once_are_one_order_too() throws Exception {
    trade.basket(customer, 3);
    List<Object> outcomes =
        hands.atOnce(
            Collections.nCopies(
                4,
                () ->
                    trade.as(
                        customer.buyer(),
                        () -> {
                          PlaceOrder own = trade.review(customer, Trade.key(), "IT");
                          return ordering.place(own).value();
                        })));
    assertThat(orders()).isEqualTo(1);
    assertThat(outcomes.stream().filter(outcome -> outcome.toString().startsWith("ZA/")))
        .hasSize(1);
  }

  @Test
  void staff_confirming_at_once_make_one_pro_forma() throws Exception {
    String order = trade.submitted(customer, 4, Trade.key(), "IT");
    Actor sales = trade.staff(Role.SALES);
    long version = trade.as(sales, () -> ordering.order(new OrderNumber(order))).version();
    List<Object> outcomes =
        hands.atOnce(
            Collections.nCopies(
                4,
                () -> {
                  trade.as(sales, () -> ordering.confirm(new OrderNumber(order), version));
                  return "CONFIRMED";
                }));
    assertThat(outcomes).containsOnlyOnce("CONFIRMED");
    assertThat(outcomes)
        .filteredOn(outcome -> !outcome.equals("CONFIRMED"))
        .allMatch(outcome -> outcome.equals("CHANGED_MEANWHILE"));
    assertThat(
            trade
                .as(trade.staff(Role.ACCOUNTING), () -> billing.documentsOf(new OrderNumber(order)))
                .stream()
                .filter(document -> document.kind() == DocumentKind.PRO_FORMA))
        .hasSize(1);
    assertThat(
            trade.rows(
                "SELECT SUM(quantity) FROM stock_reservation WHERE order_number = ?1", order))
        .extracting(sum -> ((Number) sum).intValue())
        .containsExactly(4);
    assertThat(rules.violated()).isEmpty();
  }

  @Test
  void one_confirming_while_the_buyer_withdraws_end_in_one_state() throws Exception {
    String order = trade.submitted(customer, 4, Trade.key(), "IT");
    Actor sales = trade.staff(Role.SALES);
    long version = trade.as(sales, () -> ordering.order(new OrderNumber(order))).version();
    List<Object> outcomes =
        hands.atOnce(
            List.of(
                () -> {
                  trade.as(sales, () -> ordering.confirm(new OrderNumber(order), version));
                  return OrderStatus.CONFIRMED;
                },
                () -> {
                  trade.as(
                      customer.buyer(),
                      () -> ordering.cancel(new OrderNumber(order), version, "IT", null));
                  return OrderStatus.CANCELLED;
                }));
    assertThat(outcomes).contains("CHANGED_MEANWHILE");
    OrderStatus status = trade.as(sales, () -> ordering.order(new OrderNumber(order))).status();
    assertThat(outcomes).contains(status);
    int reserved =
        trade.rows("SELECT quantity FROM stock_reservation WHERE order_number = ?1", order).size();
    assertThat(reserved).isEqualTo(status == OrderStatus.CONFIRMED ? 1 : 0);
  }

  private long orders() {
    return trade
        .as(customer.buyer(), () -> ordering.list(OrderFilter.all(), PageRequest.first(50)))
        .total();
  }
}
