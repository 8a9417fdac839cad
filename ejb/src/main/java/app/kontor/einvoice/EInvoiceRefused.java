package app.kontor.einvoice;

import app.kontor.billing.DocumentNumber;

/**
 * An e-invoice is not taken, by KSeF or by the check before sending; observed in the same
 * transaction.
 */
public record EInvoiceRefused(long sellerId, long partnerId, DocumentNumber documentNumber) {}
