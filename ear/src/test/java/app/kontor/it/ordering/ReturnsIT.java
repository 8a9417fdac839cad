package app.kontor.it.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.gate.Actor;
import app.kontor.gate.Role;
import app.kontor.it.trade.Customer;
import app.kontor.it.trade.Hands;
import app.kontor.it.trade.Pixels;
import app.kontor.it.trade.Rules;
import app.kontor.it.trade.Trade;
import app.kontor.measure.Quantity;
import app.kontor.money.Money;
import app.kontor.ordering.OrderDetail;
import app.kontor.ordering.OrderDetail.OrderEvent;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.Ordering;
import app.kontor.ordering.UnknownOrder;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.file.FileUpload;
import app.kontor.returns.AnnounceReturn;
import app.kontor.returns.BookArrival;
import app.kontor.returns.DecideReturn;
import app.kontor.returns.ReturnCorrection;
import app.kontor.returns.ReturnDetail;
import app.kontor.returns.ReturnFilter;
import app.kontor.returns.ReturnNumber;
import app.kontor.returns.ReturnOutcome;
import app.kontor.returns.ReturnStatus;
import app.kontor.returns.ReturnSummary;
import app.kontor.returns.ReturnWish;
import app.kontor.returns.Returns;
import app.kontor.returns.ReturnsRefusal.MoreThanLeft;
import app.kontor.returns.ReturnsRefusal.StepNotPossible;
import app.kontor.returns.ReturnsRefusal.UnknownReturn;
import app.kontor.returns.SettleReturn;
import app.kontor.shipping.Shipping;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Goods at 10.00 a piece that come back: never more than have left, and into stock what is kept.
 */
@ExtendWith(ArquillianExtension.class)
class ReturnsIT {
  @Inject private Trade trade;
  @Inject private Hands hands;
  @Inject private Rules rules;
  @Inject private Ordering ordering;
  @Inject private Shipping shipping;
  @Inject private Returns returns;

  private Customer customer;
  private Actor sales;
  private Actor warehouse;

  @BeforeEach
  void a_customer() {
    trade.open();
    sales = trade.staff(Role.SALES);
    warehouse = trade.staff(Role.WAREHOUSE);
    String list = "RETURN-" + Trade.key().substring(0, 8);
    trade.priceList(list, "10.00");
    customer = trade.customer("RETURN", list);
  }

  @AfterEach
  void every_rule_holds() {
    assertThat(rules.violated()).isEmpty();
  }

  @Test
  void goods_go_through_the_whole_life_of_a_return() {
    OrderNumber order = left(50);
    BigDecimal before = onHand();
    ReturnNumber number = announce(customer.buyer(), order, 10);
    assertThat(trade.as(customer.buyer(), () -> returns.offer(order)).lines().get(0).returnable())
        .isEqualTo(Quantity.pieces(40));
    assertThat(photoOf(customer.buyer(), number)).isEqualTo(Pixels.bytes(1, 8, 8).length);
    assertThatThrownBy(() -> arrive(number, 10, 0, 0)).isInstanceOf(StepNotPossible.class);
    assertThatThrownBy(() -> decide(number, 8, "")).hasMessageContaining("REQUIRED");
    decide(number, 8, "Two are used");
    assertThatThrownBy(() -> arrive(number, 51, 0, 0)).isInstanceOf(MoreThanLeft.class);
    arrive(number, 6, 1, 1);
    assertThat(onHand().subtract(before)).isEqualByComparingTo("6");
    settle(number, ReturnOutcome.CREDIT);
    ReturnDetail done = shown(customer.buyer(), number);
    assertThat(done.status()).isEqualTo(ReturnStatus.SETTLED);
    ReturnDetail.Settled settled = Objects.requireNonNull(done.settled());
    assertThat(settled.correction()).isEqualTo(ReturnCorrection.DUE);
    assertThat(Objects.requireNonNull(settled.due()).net()).isEqualTo(Money.of("70.00", "PLN"));
    assertThat(settled.due().gross()).isEqualTo(Money.of("86.10", "PLN"));
    Actor clerk = trade.staff(Role.ACCOUNTING);
    assertThat(
            trade
                .as(
                    clerk,
                    () ->
                        returns.list(
                            new ReturnFilter("", null, ReturnCorrection.DUE),
                            PageRequest.first(500)))
                .rows())
        .extracting(ReturnSummary::number)
        .contains(number);
    trade.as(clerk, () -> returns.corrected(number, shown(clerk, number).version(), "KOR/1"));
    assertThat(Objects.requireNonNull(shown(sales, number).settled()).correctionNumber())
        .isEqualTo("KOR/1");
    assertThat(trade.as(customer.buyer(), () -> ordering.order(order)).history())
        .extracting(OrderEvent::what)
        .contains("RETURN_ANNOUNCED", "RETURN_ACCEPTED", "RETURN_ARRIVED", "RETURN_SETTLED");
    assertThat(trade.as(customer.buyer(), () -> returns.offer(order)).lines().get(0).returnable())
        .as("one went back to the customer, two were never accepted")
        .isEqualTo(Quantity.pieces(43));
  }

  @Test
  void two_at_once_announce_no_more_than_there_is() throws Exception {
    OrderNumber order = left(50);
    AnnounceReturn one = command(order, 30);
    AnnounceReturn other = command(order, 30);
    List<Object> outcomes =
        hands.atOnce(
            List.of(
                () -> trade.as(customer.buyer(), () -> returns.announce(one)).getClass(),
                () -> trade.as(customer.buyer(), () -> returns.announce(other)).getClass()));
    assertThat(outcomes).containsExactlyInAnyOrder(ReturnNumber.class, "RETURN_MORE_THAN_LEFT");
    assertThat(trade.as(customer.buyer(), () -> returns.offer(order)).lines().get(0).returnable())
        .isEqualTo(Quantity.pieces(20));
    ReturnNumber rest = announce(customer.buyer(), order, 20);
    trade.as(
        customer.buyer(), () -> returns.withdraw(rest, shown(customer.buyer(), rest).version()));
    announce(customer.buyer(), order, 20);
  }

  @Test
  void a_replacement_is_ordered_at_no_charge() {
    OrderNumber order = left(50);
    ReturnNumber number = announce(sales, order, 5);
    assertThat(shown(customer.buyer(), number).announced().byStaff()).isTrue();
    decide(number, 5, "");
    arrive(number, 0, 5, 0);
    settle(number, ReturnOutcome.REPLACEMENT);
    ReturnDetail.Settled settled = Objects.requireNonNull(shown(sales, number).settled());
    assertThat(settled.due()).isNull();
    OrderNumber replacement = Objects.requireNonNull(settled.replacement());
    OrderDetail sent = trade.as(customer.buyer(), () -> ordering.order(replacement));
    assertThat(sent.totals().gross()).isEqualTo(Money.of("0.00", "PLN"));
    assertThat(sent.buyer().note()).isEqualTo(number.value());
    assertThat(sent.lines())
        .singleElement()
        .satisfies(line -> assertThat(line.ordered()).isEqualTo(Quantity.pieces(5)));
    trade.as(sales, () -> ordering.confirm(replacement, sent.version()));
    assertThat(trade.as(sales, () -> ordering.order(replacement)).isReleasedForDespatch())
        .as("nothing is to be paid")
        .isTrue();
  }

  @Test
  void what_is_too_late_or_no_photo_or_anothers_is_refused() {
    OrderNumber order = left(50);
    ReturnNumber number = announce(customer.buyer(), order, 10);
    assertThatThrownBy(
            () ->
                trade.as(
                    customer.buyer(),
                    () ->
                        returns.announce(
                            new AnnounceReturn(
                                Trade.key(),
                                order,
                                command(order, 1).lines(),
                                "",
                                List.of(
                                    FileUpload.of(
                                        "list.csv",
                                        "a;b\n1;2\n".getBytes(StandardCharsets.UTF_8)))))))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("FILE_TYPE");
    Customer other = trade.customer("RETURN-OTHER", null);
    assertThatThrownBy(() -> shown(other.buyer(), number)).isInstanceOf(UnknownReturn.class);
    assertThatThrownBy(() -> announce(other.buyer(), order, 1)).isInstanceOf(UnknownOrder.class);
    trade.sql(
        "UPDATE despatch SET issued_on = issued_on - INTERVAL 31 DAY WHERE order_number = ?1",
        order.value());
    assertThatThrownBy(() -> announce(customer.buyer(), order, 1)).isInstanceOf(MoreThanLeft.class);
    announce(sales, order, 1);
  }

  private OrderNumber left(int pieces) {
    String order = trade.confirmed(customer, pieces, Trade.key(), "IT");
    trade.sql("UPDATE sales_order SET payment_days = 14 WHERE number = ?1", order);
    OrderNumber number = new OrderNumber(order);
    trade.as(
        warehouse,
        () ->
            shipping.issueGoods(
                Trade.key(), number, Trade.WAREHOUSE, Map.of(1, Quantity.pieces(pieces))));
    return number;
  }

  private static AnnounceReturn command(OrderNumber order, int pieces) {
    return new AnnounceReturn(
        Trade.key(),
        order,
        List.of(
            new AnnounceReturn.Line(
                1,
                BigDecimal.valueOf(pieces),
                null,
                "DEFECT",
                ReturnWish.CREDIT,
                "SN-1",
                "The handle is loose")),
        "Please pick it up",
        List.of(FileUpload.of("handle.png", Pixels.bytes(1, 8, 8))));
  }

  private ReturnNumber announce(Actor who, OrderNumber order, int pieces) {
    return trade.as(who, () -> returns.announce(command(order, pieces)));
  }

  private ReturnDetail shown(Actor who, ReturnNumber number) {
    return trade.as(who, () -> returns.goodsReturn(number));
  }

  private long photoOf(Actor who, ReturnNumber number) {
    return trade.as(
        who,
        () -> {
          Returns.PhotoContent photo = returns.photo(number, 1);
          try (var in = photo.in()) {
            return (long) in.readAllBytes().length;
          } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
          }
        });
  }

  private void decide(ReturnNumber number, int pieces, String reason) {
    trade.as(
        sales,
        () ->
            returns.decide(
                new DecideReturn(
                    number,
                    returns.goodsReturn(number).version(),
                    List.of(new DecideReturn.Line(1, BigDecimal.valueOf(pieces), reason)),
                    "We are sorry",
                    Trade.WAREHOUSE,
                    "DHL",
                    "JJD1",
                    trade.today())));
  }

  private void arrive(ReturnNumber number, int restocked, int scrapped, int sentBack) {
    trade.as(
        warehouse,
        () ->
            returns.arrive(
                new BookArrival(
                    Trade.key(),
                    number,
                    returns.goodsReturn(number).version(),
                    Trade.WAREHOUSE,
                    List.of(
                        new BookArrival.Line(
                            1,
                            BigDecimal.valueOf(restocked),
                            BigDecimal.valueOf(scrapped),
                            BigDecimal.valueOf(sentBack),
                            "box opened")))));
  }

  private void settle(ReturnNumber number, ReturnOutcome outcome) {
    trade.as(
        sales,
        () ->
            returns.settle(
                new SettleReturn(
                    Trade.key(),
                    number,
                    returns.goodsReturn(number).version(),
                    Map.of(1, outcome))));
  }

  private BigDecimal onHand() {
    return (BigDecimal)
        trade
            .rows("SELECT SUM(on_hand), 1 FROM stock_balance WHERE item_id = ?1", Trade.ITEM_ID)
            .stream()
            .map(row -> ((Object[]) row)[0])
            .findFirst()
            .orElseThrow();
  }
}
