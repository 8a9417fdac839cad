package app.kontor.billing;

import app.kontor.money.ExchangeRate;
import app.kontor.money.Money;
import app.kontor.ordering.OrderNumber;
import app.kontor.party.Address;
import app.kontor.party.PartnerNumber;
import app.kontor.tax.VatBreakdown;
import app.kontor.tax.VatTreatment;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A tax document as it was issued, with all an e-invoice says of it.
 *
 * @param parties as they were when it was issued
 * @param references what it names
 * @param dates business days where the seller is
 * @param totals in the document's currency
 * @param rate for VAT in the seller's home currency, or null where it is the same or there is no
 *     VAT
 * @param receipts what of the advance was received when, oldest first; their sum is {@code advance}
 * @param account where the rest is to be paid, as it was printed; null where nothing is
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
    @Nullable ExchangeRate rate,
    Money advance,
    List<Receipt> receipts,
    @Nullable Account account) {

  public IssuedInvoice {
    lines = List.copyOf(lines);
    receipts = List.copyOf(receipts);
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
}
