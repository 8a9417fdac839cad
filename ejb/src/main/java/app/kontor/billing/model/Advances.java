package app.kontor.billing.model;

import app.kontor.billing.DocumentKind;
import app.kontor.billing.DocumentNumber;
import app.kontor.money.Money;
import app.kontor.tax.VatBreakdown;
import app.kontor.tax.VatRate;
import app.kontor.tax.VatSum;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What advance invoices of an order still stand for: as issued, corrected, and less what invoices
 * have deducted.
 *
 * @param left oldest first; also those of which nothing is left
 */
public record Advances(Currency currency, List<Left> left) {
  public Advances {
    left = List.copyOf(left);
  }

  /**
   * An advance invoice.
   *
   * @param sums what is left of it by rate
   */
  public record Left(
      long documentId, DocumentNumber number, LocalDate issued, Map<VatRate, VatSum> sums) {
    public Left {
      sums = Map.copyOf(sums);
    }
  }

  /** Of the documents of one order, oldest first. */
  public static Advances of(Currency currency, List<IssuedDocument> documents) {
    List<Left> left = new ArrayList<>();
    // nothing else of the documents is read where there is no advance invoice
    for (IssuedDocument advance : documents) {
      if (advance.kind() == DocumentKind.ADVANCE_INVOICE) {
        left.add(left(advance, documents));
      }
    }
    return new Advances(currency, left);
  }

  private static Left left(IssuedDocument advance, List<IssuedDocument> documents) {
    Map<VatRate, VatSum> sums = new HashMap<>();
    advance.vatSums().forEach(sum -> sums.merge(sum.rate(), sum, Advances::plus));
    for (IssuedDocument document : documents) {
      if (document
          .correction()
          .filter(note -> note.corrected().equals(advance.number()))
          .isPresent()) {
        document.vatSums().forEach(sum -> sums.merge(sum.rate(), sum, Advances::plus));
      }
      if (document.kind() != DocumentKind.SALES_INVOICE) {
        continue;
      }
      for (DeductedAdvance deducted : document.deductions()) {
        if (deducted.advance().equals(advance.number())) {
          VatSum sum = deducted.sum(advance.currency());
          sums.merge(
              sum.rate(),
              new VatSum(sum.rate(), sum.net().negated(), sum.vat().negated()),
              Advances::plus);
        }
      }
    }
    return new Left(advance.id(), advance.number(), advance.issueDate(), sums);
  }

  private static VatSum plus(VatSum one, VatSum other) {
    return new VatSum(one.rate(), one.net().plus(other.net()), one.vat().plus(other.vat()));
  }

  /**
   * What is left of an advance after money went back: spread over its rates, exactly what they have
   * where all of it goes.
   *
   * @param back not more than what is left, with VAT
   */
  public static Map<VatRate, VatSum> taken(Left advance, Money back) {
    List<VatSum> there =
        advance.sums().values().stream()
            .filter(sum -> gross(sum).isPositive())
            .sorted(Comparator.comparing(sum -> sum.rate().percent()))
            .toList();
    long[] weights = there.stream().mapToLong(sum -> gross(sum).minorUnits()).toArray();
    List<Money> shares = back.allocate(weights);
    Map<VatRate, VatSum> taken = new HashMap<>();
    for (int i = 0; i < shares.size(); i++) {
      taken.put(there.get(i).rate(), AdvancePlan.share(there.get(i), shares.get(i)));
    }
    return taken;
  }

  /**
   * What no invoice of an order can deduct any more, by advance invoice and rate: of the latest
   * first, and exactly what an advance has where all of it goes.
   *
   * @param rest of the order that is on no invoice
   */
  public Map<DocumentNumber, Map<VatRate, VatSum>> beyond(VatBreakdown rest) {
    Map<DocumentNumber, Map<VatRate, VatSum>> beyond = new LinkedHashMap<>();
    Map<VatRate, Money> room = new HashMap<>();
    rest.sums().forEach(sum -> room.put(sum.rate(), gross(sum)));
    // the oldest are deducted first, so what they leave no room for is of the latest
    for (Left one : left) {
      Map<VatRate, VatSum> taken = new HashMap<>();
      one.sums()
          .forEach(
              (rate, sum) -> {
                Money free = room.getOrDefault(rate, Money.zero(currency));
                Money kept = gross(sum).min(free);
                room.put(rate, free.minus(kept));
                if (gross(sum).compareTo(kept) > 0) {
                  taken.put(rate, AdvancePlan.share(sum, gross(sum).minus(kept)));
                }
              });
      if (!taken.isEmpty()) {
        beyond.put(one.number(), taken);
      }
    }
    return beyond;
  }

  /** What is left of all at a rate. */
  VatSum at(VatRate rate) {
    VatSum sum = zero(rate);
    for (Left one : left) {
      sum = plus(sum, one.sums().getOrDefault(rate, zero(rate)));
    }
    return sum;
  }

  private VatSum zero(VatRate rate) {
    return new VatSum(rate, Money.zero(currency), Money.zero(currency));
  }

  /** What is left of all, with VAT. */
  public Money gross() {
    Money gross = Money.zero(currency);
    for (Left one : left) {
      for (VatSum sum : one.sums().values()) {
        gross = gross.plus(gross(sum));
      }
    }
    return gross;
  }

  /** What sums come to less what is deducted of advance invoices. */
  public static VatBreakdown less(VatBreakdown sums, List<DeductedAdvance> deducted) {
    List<VatSum> rest = new ArrayList<>();
    for (VatSum sum : sums.sums()) {
      VatSum left = sum;
      for (DeductedAdvance one : deducted) {
        VatSum less = one.sum(sums.currency());
        if (less.rate().equals(sum.rate())) {
          left = new VatSum(sum.rate(), left.net().minus(less.net()), left.vat().minus(less.vat()));
        }
      }
      rest.add(left);
    }
    return new VatBreakdown(sums.currency(), rest);
  }

  static Money gross(VatSum sum) {
    return sum.net().plus(sum.vat());
  }

  /**
   * What an invoice deducts: per rate, the oldest first, as much as the invoice has of it. What is
   * used up is deducted exactly as it was invoiced, and what an invoice has less of exactly as the
   * invoice has it, so that all invoices of an order deduct an advance to nothing.
   *
   * @param sums of the invoice
   */
  public List<DeductedAdvance> deduct(VatBreakdown sums) {
    List<DeductedAdvance> deducted = new ArrayList<>();
    for (VatSum sum : sums.sums()) {
      VatSum room = sum;
      for (Left one : left) {
        VatSum there = one.sums().getOrDefault(sum.rate(), zero(sum.rate()));
        VatSum taken = gross(there).compareTo(gross(room)) <= 0 ? there : room;
        if (gross(taken).isPositive()) {
          deducted.add(new DeductedAdvance(one.number(), one.issued(), taken));
          room =
              new VatSum(sum.rate(), room.net().minus(taken.net()), room.vat().minus(taken.vat()));
        }
      }
    }
    return deducted;
  }
}
