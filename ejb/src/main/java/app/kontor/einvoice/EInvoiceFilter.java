package app.kontor.einvoice;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What of the e-invoices is listed.
 *
 * @param text the beginning of a document's or KSeF number, or a part of a customer's name; may be
 *     empty
 * @param state null for all
 */
public record EInvoiceFilter(String text, @Nullable EInvoiceState state) implements Serializable {}
