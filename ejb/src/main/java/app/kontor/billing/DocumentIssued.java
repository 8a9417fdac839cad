package app.kontor.billing;

import app.kontor.ordering.OrderNumber;

/** A document was issued and its PDF stored; observed in the same transaction. */
public record DocumentIssued(
    long sellerId,
    long partnerId,
    DocumentKind kind,
    DocumentNumber documentNumber,
    OrderNumber orderNumber) {}
