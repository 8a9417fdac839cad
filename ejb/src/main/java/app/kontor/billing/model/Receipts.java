package app.kontor.billing.model;

import app.kontor.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;

/** How the payments received on a pro-forma are used up, and how they go back. */
public final class Receipts {
  private Receipts() {}

  /** So much of a payment, received on a day. */
  public record Used(LocalDate receivedOn, Money amount) {}

  /**
   * A payment that goes back, whole or in part.
   *
   * @param kept what stays booked of it
   */
  public record Returned(Settlement payment, Money kept) {}

  /**
   * The payments that an invoice uses, oldest first, less what earlier invoices have used.
   *
   * @param payments oldest first
   * @param usedBefore by earlier invoices
   * @param advance used by this one
   */
  public static List<Used> used(
      List<Settlement> payments, Currency currency, Money usedBefore, Money advance) {
    Money skip = usedBefore;
    Money left = advance;
    List<Used> used = new ArrayList<>();
    for (Settlement payment : payments) {
      Money amount = payment.amount(currency);
      Money skipped = skip.min(amount);
      skip = skip.minus(skipped);
      Money part = left.min(amount.minus(skipped));
      left = left.minus(part);
      if (part.isPositive()) {
        used.add(new Used(payment.settledOn(), part));
      }
    }
    return used;
  }

  /**
   * What goes back so that an amount does: the latest payments first, the last of them in part if
   * need be.
   *
   * @param payments oldest first
   */
  public static List<Returned> returned(List<Settlement> payments, Money back) {
    List<Settlement> latestFirst = new ArrayList<>(payments);
    Collections.reverse(latestFirst);
    Money left = back;
    List<Returned> returned = new ArrayList<>();
    for (Settlement payment : latestFirst) {
      Money amount = payment.amount(back.currency());
      Money part = left.min(amount);
      if (part.isPositive()) {
        returned.add(new Returned(payment, amount.minus(part)));
        left = left.minus(part);
      }
    }
    return returned;
  }
}
