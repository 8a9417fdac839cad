package app.kontor.billing;

import app.kontor.money.Money;
import app.kontor.ordering.OrderNumber;
import app.kontor.party.PartnerNumber;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something to be paid: a pro-forma not paid in full, or an invoice with an amount due.
 *
 * @param paymentReference ISO 11649 creditor reference printed on the document
 * @param open never negative, in the document's currency
 * @param partnerVatId with prefix, or null
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
    Money open)
    implements Serializable {}
