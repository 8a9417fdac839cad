package app.kontor.billing.internal.render;

import app.kontor.billing.CorrectionPreview;
import app.kontor.billing.DocumentDetail;
import app.kontor.billing.DocumentKind;
import app.kontor.billing.DocumentNumber;
import app.kontor.billing.model.DeductedAdvance;
import app.kontor.billing.model.HomeVat;
import app.kontor.money.CreditorReference;
import app.kontor.money.ExchangeRate;
import app.kontor.money.Money;
import app.kontor.ordering.OrderNumber;
import app.kontor.party.BankAccount;
import app.kontor.party.Look;
import app.kontor.tax.VatBreakdown;
import app.kontor.tax.VatTreatment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything a printed document says.
 *
 * @param language pl, de or en
 * @param delivery where the goods go; printed where it differs from the buyer
 * @param supplyDate when the goods left, or null
 * @param dueDate null where nothing is due
 * @param buyerReference the buyer's own order number, or null
 * @param related numbers of documents this one follows (pro-forma, WZ)
 * @param prices null on a goods-issue note
 * @param warehouse code and name, on a goods-issue note
 * @param look of the seller when it was issued
 * @param terms of payment, or null where nothing is to be paid
 * @param said what the buyer says beside its order number
 * @param correction what it corrects, or null; its lines stand there
 */
public record DocumentSheet(
    DocumentKind kind,
    DocumentNumber number,
    Locale language,
    Party seller,
    Party buyer,
    @Nullable Party delivery,
    LocalDate issueDate,
    @Nullable LocalDate supplyDate,
    @Nullable LocalDate dueDate,
    OrderNumber orderNumber,
    @Nullable String buyerReference,
    List<String> related,
    List<DocumentDetail.Line> lines,
    @Nullable Prices prices,
    @Nullable String warehouse,
    String issuedBy,
    Look look,
    @Nullable Terms terms,
    Said said,
    @Nullable Correction correction) {

  /** Of which the buyer says nothing else. */
  public DocumentSheet(
      DocumentKind kind,
      DocumentNumber number,
      Locale language,
      Party seller,
      Party buyer,
      @Nullable Party delivery,
      LocalDate issueDate,
      @Nullable LocalDate supplyDate,
      @Nullable LocalDate dueDate,
      OrderNumber orderNumber,
      @Nullable String buyerReference,
      List<String> related,
      List<DocumentDetail.Line> lines,
      @Nullable Prices prices,
      @Nullable String warehouse,
      String issuedBy,
      Look look,
      @Nullable Terms terms) {
    this(
        kind,
        number,
        language,
        seller,
        buyer,
        delivery,
        issueDate,
        supplyDate,
        dueDate,
        orderNumber,
        buyerReference,
        related,
        lines,
        prices,
        warehouse,
        issuedBy,
        look,
        terms,
        Said.NOTHING,
        null);
  }

  public DocumentSheet {
    related = List.copyOf(related);
    lines = List.copyOf(lines);
  }

  /**
   * What the buyer says of its order and is printed.
   *
   * @param costCentre the buyer's own, or null
   * @param contact whom the driver asks for, with telephone; null where it is not printed
   * @param notes to the lines of the document, by position
   */
  public record Said(
      @Nullable String costCentre, @Nullable String contact, Map<Integer, String> notes) {
    /** Nothing is printed. */
    public static final Said NOTHING = new Said(null, null, Map.of());

    public Said {
      notes = Map.copyOf(notes);
    }
  }

  /**
   * What a correction says: each line as it was and as it is, and the invoice before and after.
   *
   * @param invoice that is corrected
   * @param issued when that was
   * @param latest correction whose state it starts from, or null if it is the first
   * @param buyerBefore the buyer as it was named, or null if it stays
   */
  public record Correction(
      DocumentNumber invoice,
      LocalDate issued,
      @Nullable DocumentNumber latest,
      String reason,
      List<CorrectionPreview.Pair> lines,
      VatBreakdown before,
      VatBreakdown after,
      @Nullable Party buyerBefore) {
    public Correction {
      lines = List.copyOf(lines);
    }
  }

  /**
   * A party as printed.
   *
   * @param lines of the address between name and country
   * @param vatId with country prefix, or null
   * @param taxNumber domestic tax number, or null
   * @param details further lines: register, mail, web
   */
  public record Party(
      String name,
      List<String> lines,
      String country,
      @Nullable String vatId,
      @Nullable String taxNumber,
      List<String> details) {
    public Party {
      lines = List.copyOf(lines);
      details = List.copyOf(details);
    }
  }

  /**
   * The money side.
   *
   * @param accountingRate for VAT in the seller's home currency, null if it is the document's
   * @param receipts what was received before, oldest first
   * @param due what is still to be paid
   * @param payment how to pay, null if nothing is due
   * @param homeVat per rate in the seller's home currency, as it is kept
   * @param deducted of advance invoices
   */
  public record Prices(
      VatTreatment treatment,
      VatBreakdown sums,
      @Nullable ExchangeRate accountingRate,
      List<Receipt> receipts,
      Money due,
      @Nullable Payment payment,
      HomeVat homeVat,
      List<DeductedAdvance> deducted) {
    public Prices {
      receipts = List.copyOf(receipts);
      deducted = List.copyOf(deducted);
    }

    /** With the VAT of its sums at the rate, if there is one. */
    public Prices(
        VatTreatment treatment,
        VatBreakdown sums,
        @Nullable ExchangeRate accountingRate,
        List<Receipt> receipts,
        Money due,
        @Nullable Payment payment) {
      this(
          treatment,
          sums,
          accountingRate,
          receipts,
          due,
          payment,
          accountingRate == null ? HomeVat.NONE : HomeVat.of(sums, accountingRate),
          List.of());
    }
  }

  /**
   * On what terms it is paid.
   *
   * @param name as agreed with the order; empty where they had none
   * @param discount for who pays early, or null where none is offered
   */
  public record Terms(String name, @Nullable Discount discount) {}

  /**
   * A discount for early payment.
   *
   * @param until the last day on which a payment is discounted
   * @param amount to be paid by then
   */
  public record Discount(BigDecimal percent, LocalDate until, Money amount) {}

  /**
   * An advance settled.
   *
   * @param document the pro-forma it was paid on
   */
  public record Receipt(LocalDate date, DocumentNumber document, Money amount) {}

  /** Where to pay and what to quote. */
  public record Payment(BankAccount account, CreditorReference reference) {}
}
