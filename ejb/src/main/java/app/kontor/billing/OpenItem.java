package app.kontor.billing;

import app.kontor.money.Money;
import app.kontor.ordering.OrderNumber;
import app.kontor.party.PartnerNumber;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something to be paid: a pro-forma not paid in full, or an invoice with an amount due.
 *
 * @param paymentReference ISO 11649 creditor reference printed on the document
 * @param open never negative, in the document's currency
 * @param partnerVatId with prefix, or null
 * @param former documents in whose place it stands; payers may still name them
 */
public record OpenItem(
    DocumentNumber documentNumber,
    DocumentKind kind,
    OrderNumber orderNumber,
    @Nullable String buyerReference,
    String paymentReference,
    long partnerId,
    PartnerNumber partnerNumber,
    String partnerName,
    @Nullable String partnerVatId,
    LocalDate issueDate,
    Money gross,
    Money open,
    List<Former> former)
    implements Serializable {
  public OpenItem {
    former = List.copyOf(former);
  }

  /**
   * A document that was replaced.
   *
   * @param paymentReference ISO 11649 creditor reference printed on it
   */
  public record Former(DocumentNumber documentNumber, String paymentReference)
      implements Serializable {}

  /** What stands in no other's place. */
  public OpenItem(
      DocumentNumber documentNumber,
      DocumentKind kind,
      OrderNumber orderNumber,
      @Nullable String buyerReference,
      String paymentReference,
      long partnerId,
      PartnerNumber partnerNumber,
      String partnerName,
      @Nullable String partnerVatId,
      LocalDate issueDate,
      Money gross,
      Money open) {
    this(
        documentNumber,
        kind,
        orderNumber,
        buyerReference,
        paymentReference,
        partnerId,
        partnerNumber,
        partnerName,
        partnerVatId,
        issueDate,
        gross,
        open,
        List.of());
  }
}
