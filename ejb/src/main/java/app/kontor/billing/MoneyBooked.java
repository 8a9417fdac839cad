package app.kontor.billing;

import java.util.Currency;

/** A payment of a document was recorded; observed in the transaction that records it. */
public record MoneyBooked(
    long sellerId, long partnerId, DocumentNumber documentNumber, Currency currency) {}
