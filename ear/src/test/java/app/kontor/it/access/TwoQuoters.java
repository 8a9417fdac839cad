package app.kontor.it.access;

import app.kontor.catalogue.ItemNumber;
import app.kontor.gate.Actor;
import app.kontor.gate.Role;
import app.kontor.it.trade.Customer;
import app.kontor.it.trade.Trade;
import app.kontor.party.PartnerNumber;
import app.kontor.quoting.CartLine;
import app.kontor.quoting.CounterCart;
import app.kontor.quoting.CounterCarts;
import app.kontor.quoting.LineChoice;
import app.kontor.quoting.NewQuotation;
import app.kontor.quoting.QuotationDraft;
import app.kontor.quoting.QuotationNumber;
import app.kontor.quoting.Quotations;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/** Two who write or answer a quotation; the first one writes it anew. */
@ApplicationScoped
class TwoQuoters implements Editors {
  @Inject private Trade trade;
  @EJB private Quotations quotations;
  @EJB private CounterCarts carts;

  @Override
  public Map<String, Supplier<IntConsumer>> examples() {
    Actor sales = trade.staff(Role.SALES);
    return Map.of(
        "CounterCartsBean.extend",
        () -> changedFirst((cart, buyer) -> trade.as(sales, () -> carts.extend(cart, 1, 60))),
        "CounterCartsBean.change",
        () ->
            changedFirst((cart, buyer) -> trade.as(buyer, () -> carts.change(cart, 1, pieces(4)))),
        "QuotationsBean.edit",
        () ->
            writtenFirst(
                (number, version, buyer) ->
                    trade.as(sales, () -> quotations.edit(number, draft(version, "9")))),
        "QuotationsBean.send",
        () ->
            writtenFirst(
                (number, version, buyer) ->
                    trade.as(sales, () -> quotations.send(number, version))),
        "QuotationsBean.withdraw",
        () ->
            writtenFirst(
                (number, version, buyer) ->
                    trade.as(sales, () -> quotations.withdraw(number, version, ""))),
        "QuotationsBean.decline",
        () ->
            writtenFirst(
                (number, version, buyer) ->
                    trade.as(buyer, () -> quotations.decline(number, version, ""))));
  }

  private interface SecondOfCarts {
    void change(QuotationNumber cart, Actor buyer);
  }

  /** The first one takes fewer of a counter cart, which is another version then. */
  private IntConsumer changedFirst(SecondOfCarts second) {
    Customer customer = trade.customer("QUOTERS", null);
    QuotationNumber cart =
        trade.as(
            trade.staff(Role.SALES),
            () ->
                carts.open(
                    new CounterCart(
                        Trade.key(),
                        new PartnerNumber(customer.number()),
                        "",
                        "",
                        "",
                        "",
                        30,
                        List.of(new CounterCart.Line(Trade.ITEM, BigDecimal.TEN, null)))));
    return change -> {
      if (change == 1) {
        trade.as(customer.buyer(), () -> carts.change(cart, 1, pieces(5)));
      } else {
        second.change(cart, customer.buyer());
      }
    };
  }

  private static List<CartLine> pieces(int quantity) {
    return List.of(new CartLine(1, new ItemNumber(Trade.ITEM), BigDecimal.valueOf(quantity)));
  }

  private interface Second {
    void change(QuotationNumber number, long version, Actor buyer);
  }

  private IntConsumer writtenFirst(Second second) {
    Customer customer = trade.customer("QUOTERS", null);
    Actor sales = trade.staff(Role.SALES);
    QuotationNumber number =
        trade.as(
            sales,
            () ->
                quotations.begin(
                    new NewQuotation(
                        Trade.key(), new PartnerNumber(customer.number()), "", "", "", "")));
    trade.as(sales, () -> quotations.edit(number, draft(version(sales, number), "8")));
    trade.as(sales, () -> quotations.send(number, version(sales, number)));
    long read = version(sales, number);
    return change -> {
      if (change == 1) {
        trade.as(sales, () -> quotations.edit(number, draft(read, "7")));
      } else {
        second.change(number, read, customer.buyer());
      }
    };
  }

  private long version(Actor sales, QuotationNumber number) {
    return trade.as(sales, () -> quotations.quotation(number)).version();
  }

  private QuotationDraft draft(long version, String price) {
    return new QuotationDraft(
        version,
        "",
        "",
        trade.today().plusDays(9),
        BigDecimal.ZERO,
        "",
        "",
        BigDecimal.ZERO,
        List.of(
            new QuotationDraft.Line(
                Trade.ITEM,
                "",
                BigDecimal.ONE,
                null,
                new BigDecimal(price),
                null,
                null,
                "",
                LineChoice.FIXED)));
  }
}
