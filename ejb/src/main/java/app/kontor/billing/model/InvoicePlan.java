package app.kontor.billing.model;

import app.kontor.measure.Quantity;
import app.kontor.money.Money;
import app.kontor.money.UnitPrice;
import app.kontor.ordering.VatSum;
import app.kontor.tax.VatRate;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the next invoice of an order says when the order is invoiced in parts: whatever the split,
 * the parts add up to the order to the minor unit, per line and per rate. Each part takes what the
 * quantities invoiced so far come to in all, rounded once, less what earlier invoices have taken;
 * so the last part takes what is left, and one that is followed by nothing (the rest is closed)
 * comes to the price of what was delivered. No part is off its own rounding by more than one minor
 * unit per line and per rate (within BR-CO-17's tolerance of EN 16931).
 *
 * @param nets net of this part by order line
 * @param sums of this part
 */
public record InvoicePlan(Map<Integer, Money> nets, VatBreakdown sums) {
  public InvoicePlan {
    nets = Map.copyOf(nets);
  }

  /**
   * A line's share in this invoice.
   *
   * @param orderNet what the whole line costs, as the order says
   * @param before quantity on earlier invoices
   * @param now quantity on this one
   */
  public record Share(
      int orderLine,
      UnitPrice price,
      VatRate vat,
      Quantity ordered,
      Money orderNet,
      Quantity before,
      Quantity now) {

    private Money inAll() {
      Quantity total = before.plus(now);
      return total.compareTo(ordered) >= 0 ? orderNet : price.times(total, RoundingMode.HALF_UP);
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

    /** Of these invoices, all of one order. */
    public static Taken by(List<IssuedDocument> invoices) {
      Map<Integer, Money> nets = new HashMap<>();
      Map<VatRate, VatSum> sums = new HashMap<>();
      for (IssuedDocument invoice : invoices) {
        for (DocumentLine line : invoice.lines()) {
          line.net(invoice.currency())
              .ifPresent(net -> nets.merge(line.orderLine(), net, Money::plus));
        }
        for (VatSum sum : invoice.vatSums()) {
          sums.merge(sum.rate(), sum, Taken::plus);
        }
      }
      return new Taken(nets, sums);
    }

    private static VatSum plus(VatSum one, VatSum other) {
      return new VatSum(one.rate(), one.net().plus(other.net()), one.vat().plus(other.vat()));
    }
  }

  /** The invoice of these shares after what was taken; never below zero. */
  public static InvoicePlan of(Currency currency, List<Share> shares, Taken taken) {
    Money zero = Money.zero(currency);
    Map<Integer, Money> nets = new HashMap<>();
    List<Part> parts = new ArrayList<>();
    for (Share share : shares) {
      Money before = taken.nets().getOrDefault(share.orderLine(), zero);
      Money net = share.inAll().minus(before).max(zero);
      nets.put(share.orderLine(), net);
      parts.add(new Part(net, share.vat()));
    }
    List<VatSum> sums = new ArrayList<>();
    for (VatSum alone : VatBreakdown.of(currency, parts).sums()) {
      VatSum before = taken.sums().getOrDefault(alone.rate(), new VatSum(alone.rate(), zero, zero));
      Money inAll =
          before.net().plus(alone.net()).percent(alone.rate().percent(), RoundingMode.HALF_UP);
      sums.add(new VatSum(alone.rate(), alone.net(), inAll.minus(before.vat()).max(zero)));
    }
    return new InvoicePlan(nets, new VatBreakdown(currency, sums));
  }

  private record Part(Money net, VatRate vat) implements VatBreakdown.Taxed {}
}
