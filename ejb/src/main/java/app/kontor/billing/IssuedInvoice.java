package app.kontor.billing;

import app.kontor.money.ExchangeRate;
import app.kontor.money.Money;
import app.kontor.ordering.OrderNumber;
import app.kontor.party.Address;
import app.kontor.party.PartnerNumber;
import app.kontor.tax.VatBreakdown;
import app.kontor.tax.VatRate;
import app.kontor.tax.VatSum;
import app.kontor.tax.VatTreatment;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A tax document as it was issued, with all an e-invoice says of it.
 *
 * @param parties as they were when it was issued
 * @param references what it names
 * @param dates business days where the seller is
 * @param lines of a correction those it changes, as they are afterwards
 * @param totals in the document's currency, before anything is deducted; of a correction the
 *     difference
 * @param homeVat VAT per rate in the seller's home currency, as it was stated; empty where the
 *     document is in it, or has no VAT
 * @param rate for VAT in the seller's home currency, or null where it is the same or there is no
 *     VAT
 * @param receipts what of the advance was received when, oldest first; their sum is {@code advance}
 * @param account where the rest is to be paid, as it was printed; null where nothing is
 * @param deductions what it deducts of advance invoices, the oldest first
 * @param ordered what the advance was paid for, on an advance invoice and its corrections
 * @param corrected what it corrects, or null
 */
public record IssuedInvoice(
    long sellerId,
    DocumentKind kind,
    DocumentNumber number,
    Locale language,
    Parties parties,
    References references,
    Dates dates,
    VatTreatment treatment,
    List<DocumentDetail.Line> lines,
    VatBreakdown totals,
    Map<VatRate, Money> homeVat,
    @Nullable ExchangeRate rate,
    Money advance,
    List<Receipt> receipts,
    @Nullable Account account,
    List<Deduction> deductions,
    @Nullable Ordered ordered,
    @Nullable Corrected corrected) {

  public IssuedInvoice {
    lines = List.copyOf(lines);
    homeVat = Map.copyOf(homeVat);
    receipts = List.copyOf(receipts);
    deductions = List.copyOf(deductions);
  }

  /** What is taxed by it: its sums less what advance invoices have taxed already. */
  public VatBreakdown taxed() {
    List<VatSum> rest = new ArrayList<>();
    for (VatSum sum : totals.sums()) {
      VatSum left = sum;
      for (Deduction one : deductions) {
        if (one.sum().rate().equals(sum.rate())) {
          left =
              new VatSum(
                  sum.rate(), left.net().minus(one.sum().net()), left.vat().minus(one.sum().vat()));
        }
      }
      rest.add(left);
    }
    return new VatBreakdown(totals.currency(), rest);
  }

  /** Documents that it names as those before it: what it corrects, and what it deducts. */
  public List<DocumentNumber> follows() {
    List<DocumentNumber> numbers = new ArrayList<>();
    if (corrected != null) {
      numbers.add(corrected.number());
    }
    deductions.stream().map(Deduction::advance).distinct().forEach(numbers::add);
    return numbers;
  }

  /** Still to be paid when it was issued. */
  public Money due() {
    return totals.gross().minus(advance);
  }

  /** Seller and buyer. */
  public record Parties(Party seller, Party buyer, long partnerId, PartnerNumber partnerNumber) {}

  /**
   * A party (EN 16931 BG-4, BG-7).
   *
   * @param vatId with its country's prefix, or null
   * @param taxNumber the seller's domestic one, or null
   */
  public record Party(Address address, @Nullable String vatId, @Nullable String taxNumber) {}

  /**
   * What it names.
   *
   * @param buyerReference the buyer's own order number, or null
   * @param payment what a payer quotes (ISO 11649), or null
   * @param notes goods-issue notes of what it is about
   */
  public record References(
      OrderNumber order,
      @Nullable String buyerReference,
      @Nullable String payment,
      List<DocumentNumber> notes) {
    public References {
      notes = List.copyOf(notes);
    }
  }

  /**
   * Its days.
   *
   * @param at the moment it was issued
   * @param supplied when the goods left, or null
   * @param due null where nothing is to be paid
   */
  public record Dates(
      Instant at, LocalDate issued, @Nullable LocalDate supplied, @Nullable LocalDate due) {}

  /** A part of the advance. */
  public record Receipt(LocalDate date, Money amount) {}

  /**
   * A bank account.
   *
   * @param iban without blanks
   * @param bic may be empty
   * @param bank its name; may be empty
   */
  public record Account(String iban, String bic, String bank) {}

  /** What is deducted of an advance invoice at one rate of VAT. */
  public record Deduction(DocumentNumber advance, VatSum sum) {}

  /**
   * The order that an advance was paid for, as the pro-forma has it on which the money was
   * received; of an order that was invoiced in part before, what was left of it.
   */
  public record Ordered(List<DocumentDetail.Line> lines, VatBreakdown totals) {
    public Ordered {
      lines = List.copyOf(lines);
    }
  }

  /**
   * What a correction corrects.
   *
   * @param kind of the corrected document, which is issued on {@code issued}
   * @param settling whether that deducts advance invoices
   * @param before its lines that change as they were, each in the place of its line afterwards
   * @param gross what the document came to before, with its earlier corrections and less what it
   *     deducts
   * @param invoiced the buyer as the corrected document itself names it
   * @param buyer as it was named before, or null if that stays
   */
  public record Corrected(
      DocumentKind kind,
      DocumentNumber number,
      LocalDate issued,
      boolean settling,
      CorrectionEffect effect,
      String reason,
      List<DocumentDetail.Line> before,
      Money gross,
      Party invoiced,
      @Nullable Party buyer) {
    public Corrected {
      before = List.copyOf(before);
    }
  }
}
