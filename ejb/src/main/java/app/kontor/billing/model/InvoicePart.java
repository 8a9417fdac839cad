package app.kontor.billing.model;

import app.kontor.billing.DocumentKind;
import app.kontor.measure.Quantity;
import app.kontor.money.Money;
import app.kontor.ordering.LinePrice;
import app.kontor.ordering.OrderDetail;
import app.kontor.ordering.OrderLine;
import app.kontor.tax.VatBreakdown;
import app.kontor.tax.VatRate;
import app.kontor.tax.VatSum;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the next invoice of an order costs when the order is invoiced in parts: whatever the split,
 * the parts add up to the order to the minor unit, per line and per rate. Each part takes what the
 * quantities invoiced so far come to in all, rounded once, less what earlier invoices have taken;
 * so the last part takes what is left, and one that is followed by nothing (the rest is closed)
 * comes to the price of what was delivered. No part is off its own rounding by more than one minor
 * unit per line and per rate (within BR-CO-17's tolerance of EN 16931).
 *
 * @param prices of this part by order line
 * @param sums of this part
 */
public record InvoicePart(Map<Integer, LinePrice> prices, VatBreakdown sums) {
  public InvoicePart {
    prices = Map.copyOf(prices);
  }

  /**
   * A line's share in this invoice.
   *
   * @param price of the whole line, as the order says
   * @param before quantity on earlier invoices
   * @param now quantity on this one
   */
  public record Share(
      int orderLine, LinePrice price, Quantity ordered, Quantity before, Quantity now) {

    private Money inAll() {
      Quantity total = before.plus(now);
      return total.compareTo(ordered) >= 0
          ? price.net()
          : price.unit().times(total, RoundingMode.HALF_UP);
    }
  }

  /**
   * What earlier invoices of the order have taken.
   *
   * @param nets by order line
   * @param sums by rate
   */
  public record Taken(Map<Integer, Money> nets, Map<VatRate, VatSum> sums) {
    public Taken {
      nets = Map.copyOf(nets);
      sums = Map.copyOf(sums);
    }

    /** Of the invoices among these documents, all of one order. */
    public static Taken by(List<IssuedDocument> documents) {
      Map<Integer, Money> nets = new HashMap<>();
      Map<VatRate, VatSum> sums = new HashMap<>();
      for (IssuedDocument invoice : documents) {
        if (invoice.kind() == DocumentKind.SALES_INVOICE) {
          for (DocumentLine line : invoice.lines()) {
            line.price(invoice.currency())
                .ifPresent(price -> nets.merge(line.orderLine(), price.net(), Money::plus));
          }
          for (VatSum sum : invoice.vatSums()) {
            sums.merge(sum.rate(), sum, Taken::plus);
          }
        }
      }
      return new Taken(nets, sums);
    }

    private static VatSum plus(VatSum one, VatSum other) {
      return new VatSum(one.rate(), one.net().plus(other.net()), one.vat().plus(other.vat()));
    }
  }

  /** The part of an order that has left and is on none of its documents' invoices. */
  public static InvoicePart next(OrderDetail order, List<IssuedDocument> documents) {
    List<Share> shares = new ArrayList<>();
    Map<Integer, Quantity> quantities = toInvoice(order);
    for (OrderLine line : order.lines()) {
      Quantity now = quantities.get(line.lineNumber());
      if (now != null) {
        shares.add(
            new Share(line.lineNumber(), line.price(), line.ordered(), line.invoiced(), now));
      }
    }
    return of(order.currency(), shares, Taken.by(documents));
  }

  /** What has left and is not invoiced, with charges; empty if no goods have left since. */
  static Map<Integer, Quantity> toInvoice(OrderDetail order) {
    Map<Integer, Quantity> quantities = new HashMap<>();
    boolean goods = false;
    for (OrderLine line : order.lines()) {
      if (line.invoiceable().isPositive()) {
        quantities.put(line.lineNumber(), line.invoiceable());
        goods |= !line.isCharge();
      }
    }
    return goods ? quantities : Map.of();
  }

  /** The part of these shares after what was taken; never below zero. */
  public static InvoicePart of(Currency currency, List<Share> shares, Taken taken) {
    Money zero = Money.zero(currency);
    Map<Integer, LinePrice> prices = new HashMap<>();
    List<LinePrice> parts = new ArrayList<>();
    for (Share share : shares) {
      Money before = taken.nets().getOrDefault(share.orderLine(), zero);
      LinePrice part = share.price().withNet(share.inAll().minus(before).max(zero));
      prices.put(share.orderLine(), part);
      parts.add(part);
    }
    List<VatSum> sums = new ArrayList<>();
    for (VatSum alone : VatBreakdown.of(currency, parts).sums()) {
      VatSum before = taken.sums().getOrDefault(alone.rate(), new VatSum(alone.rate(), zero, zero));
      Money inAll = alone.rate().on(before.net().plus(alone.net()));
      sums.add(new VatSum(alone.rate(), alone.net(), inAll.minus(before.vat()).max(zero)));
    }
    return new InvoicePart(prices, new VatBreakdown(currency, sums));
  }
}
