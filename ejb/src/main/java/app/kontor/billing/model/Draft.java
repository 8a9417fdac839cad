package app.kontor.billing.model;

import app.kontor.billing.DocumentKind;
import app.kontor.billing.DocumentNumber;
import app.kontor.money.CreditorReference;
import app.kontor.money.ExchangeRate;
import app.kontor.money.Money;
import app.kontor.ordering.OrderNumber;
import app.kontor.party.AgreedTerms;
import app.kontor.party.PartnerNumber;
import app.kontor.tax.VatBreakdown;
import app.kontor.tax.VatTreatment;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a document is made of.
 *
 * @param terms of payment of its order (EN 16931 BT-20)
 */
public record Draft(
    long sellerId,
    DocumentKind kind,
    DocumentNumber number,
    Customer customer,
    Origin origin,
    Dates dates,
    List<DocumentParty> parties,
    List<DocumentLine> lines,
    Amounts amounts,
    AgreedTerms terms) {
  public Draft {
    parties = List.copyOf(parties);
    lines = List.copyOf(lines);
  }

  /**
   * Who it is for.
   *
   * @param reference the buyer's own order number (EN 16931 BT-13), or null
   * @param language of the document
   */
  public record Customer(
      long partnerId, PartnerNumber partnerNumber, @Nullable String reference, Locale language) {}

  /**
   * What it follows from.
   *
   * @param proFormaId row of the pro-forma whose payments an invoice uses, or null
   * @param related numbers of documents it names
   * @param correction what it corrects, or null
   */
  public record Origin(
      OrderNumber orderNumber,
      @Nullable Long proFormaId,
      List<String> related,
      @Nullable CorrectionNote correction) {
    public Origin {
      related = List.copyOf(related);
    }

    /** Of what corrects nothing. */
    public Origin(OrderNumber orderNumber, @Nullable Long proFormaId, List<String> related) {
      this(orderNumber, proFormaId, related, null);
    }
  }

  /**
   * Business days where the seller is.
   *
   * @param supplied when the goods left, or null
   * @param due null where nothing is to be paid
   */
  public record Dates(LocalDate issued, @Nullable LocalDate supplied, @Nullable LocalDate due) {}

  /**
   * The money side; sums are zero on a document without prices.
   *
   * @param advance what the pro-forma's payments cover, zero for other kinds
   * @param reference what a payer quotes, or null for a document without payment
   * @param rate for VAT in the seller's home currency, or null
   * @param homeVat VAT in that currency, of what is not deducted
   * @param deducted of advance invoices
   */
  public record Amounts(
      VatTreatment treatment,
      VatBreakdown sums,
      Money advance,
      @Nullable CreditorReference reference,
      @Nullable ExchangeRate rate,
      HomeVat homeVat,
      List<DeductedAdvance> deducted) {
    public Amounts {
      deducted = List.copyOf(deducted);
    }

    /** Of what deducts nothing. */
    public Amounts(
        VatTreatment treatment,
        VatBreakdown sums,
        Money advance,
        @Nullable CreditorReference reference,
        @Nullable ExchangeRate rate,
        HomeVat homeVat) {
      this(treatment, sums, advance, reference, rate, homeVat, List.of());
    }

    /** With the VAT of its sums at the rate, if there is one. */
    public Amounts(
        VatTreatment treatment,
        VatBreakdown sums,
        Money advance,
        @Nullable CreditorReference reference,
        @Nullable ExchangeRate rate) {
      this(
          treatment,
          sums,
          advance,
          reference,
          rate,
          rate == null ? HomeVat.NONE : HomeVat.of(sums, rate));
    }

    /** The same with advance invoices deducted: their VAT is stated already. */
    public Amounts deducting(List<DeductedAdvance> some) {
      VatBreakdown rest = Advances.less(sums, some);
      return new Amounts(
          treatment,
          sums,
          advance,
          reference,
          rate,
          rate == null ? HomeVat.NONE : HomeVat.of(rest, rate),
          some);
    }

    /** Still to be paid on the document itself. */
    public Money due() {
      return sums.gross().minus(advance);
    }
  }

  /** The party in a role; a document without it is a defect. */
  public DocumentParty party(DocumentParty.Role role) {
    return parties.stream()
        .filter(party -> party.role() == role)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(number + " has no party " + role));
  }
}
