package app.kontor.it.access;

import app.kontor.gate.Actor;
import app.kontor.gate.Role;
import app.kontor.it.trade.Customer;
import app.kontor.it.trade.Trade;
import app.kontor.measure.Quantity;
import app.kontor.ordering.OrderNumber;
import app.kontor.returns.AnnounceReturn;
import app.kontor.returns.BookArrival;
import app.kontor.returns.DecideReturn;
import app.kontor.returns.ReturnDetail;
import app.kontor.returns.ReturnNumber;
import app.kontor.returns.ReturnOutcome;
import app.kontor.returns.ReturnReasonData;
import app.kontor.returns.ReturnReasons;
import app.kontor.returns.ReturnWish;
import app.kontor.returns.Returns;
import app.kontor.returns.SettleReturn;
import app.kontor.shipping.Shipping;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/** Two who decide on one return, count it, or say what becomes of it. */
@ApplicationScoped
class TwoOnReturns implements Editors {
  private static final int PIECES = 5;

  @Inject private Trade trade;
  @EJB private Returns returns;
  @EJB private ReturnReasons reasons;
  @EJB private Shipping shipping;

  @Override
  public Map<String, Supplier<IntConsumer>> examples() {
    Map<String, Supplier<IntConsumer>> all = new TreeMap<>();
    all.put("ReturnReasonsBean.change", this::renamed);
    all.put("ReturnsBean.arrive", () -> two(1, Role.WAREHOUSE, this::arrive));
    all.put("ReturnsBean.corrected", () -> two(3, Role.ACCOUNTING, this::correct));
    all.put("ReturnsBean.decide", () -> two(0, Role.SALES, this::decide));
    all.put("ReturnsBean.settle", () -> two(2, Role.SALES, this::settle));
    all.put("ReturnsBean.withdraw", () -> two(0, Role.SALES, (goods, change) -> withdraw(goods)));
    return all;
  }

  private IntConsumer renamed() {
    Actor admin = trade.staff(Role.ADMINISTRATOR);
    ReturnReasonData read =
        trade.as(admin, reasons::all).stream()
            .filter(reason -> reason.code().equals("OTHER"))
            .findFirst()
            .orElseThrow();
    return change ->
        trade.as(
            admin,
            () ->
                reasons.change(
                    new ReturnReasonData(
                        read.code(),
                        read.version(),
                        Map.of("en", "another reason " + change),
                        read.place(),
                        true)));
  }

  /** What one of the two does with what both have read. */
  private interface Work {
    void on(ReturnDetail read, int change);
  }

  private IntConsumer two(int steps, Role role, Work work) {
    ReturnNumber number = announced();
    if (steps > 0) {
      as(Role.SALES, number, this::decide);
    }
    if (steps > 1) {
      as(Role.WAREHOUSE, number, this::arrive);
    }
    if (steps > 2) {
      as(Role.SALES, number, this::settle);
    }
    Actor who = trade.staff(role);
    ReturnDetail read = trade.as(who, () -> returns.goodsReturn(number));
    return change -> trade.as(who, () -> work.on(read, change));
  }

  private void as(Role role, ReturnNumber number, Work work) {
    trade.as(trade.staff(role), () -> work.on(returns.goodsReturn(number), 0));
  }

  private ReturnNumber announced() {
    Customer customer = trade.customer("STALERMA", null);
    String order = trade.confirmed(customer, PIECES, Trade.key(), "stale");
    trade.sql("UPDATE sales_order SET payment_days = 14 WHERE number = ?1", order);
    OrderNumber number = new OrderNumber(order);
    trade.as(
        trade.staff(Role.WAREHOUSE),
        () ->
            shipping.issueGoods(
                Trade.key(), number, Trade.WAREHOUSE, Map.of(1, Quantity.pieces(PIECES))));
    return trade.as(
        customer.buyer(),
        () ->
            returns.announce(
                new AnnounceReturn(
                    Trade.key(),
                    number,
                    List.of(
                        new AnnounceReturn.Line(
                            1, BigDecimal.valueOf(2), null, "OTHER", ReturnWish.REFUND, "", "")),
                    "",
                    List.of())));
  }

  private void decide(ReturnDetail read, int change) {
    returns.decide(
        new DecideReturn(
            read.number(),
            read.version(),
            List.of(new DecideReturn.Line(1, BigDecimal.valueOf(2), "")),
            "answer " + change,
            Trade.WAREHOUSE,
            null,
            null,
            null));
  }

  private void arrive(ReturnDetail read, int change) {
    returns.arrive(
        new BookArrival(
            Trade.key(),
            read.number(),
            read.version(),
            Trade.WAREHOUSE,
            List.of(
                new BookArrival.Line(
                    1,
                    BigDecimal.valueOf(2),
                    BigDecimal.ZERO,
                    BigDecimal.ZERO,
                    "found " + change))));
  }

  private void settle(ReturnDetail read, int change) {
    returns.settle(
        new SettleReturn(
            Trade.key(), read.number(), read.version(), Map.of(1, ReturnOutcome.REFUND)));
  }

  private void correct(ReturnDetail read, int change) {
    returns.corrected(read.number(), read.version(), "KOR/" + change);
  }

  private void withdraw(ReturnDetail read) {
    returns.withdraw(read.number(), read.version());
  }
}
