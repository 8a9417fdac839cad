/**
 * E-invoices: the structured invoice FA(3) of issued documents and its way through KSeF, the Polish
 * national system of e-invoices. May use {@code billing} and below; observes what it issues.
 */
@NullMarked
package app.kontor.einvoice;

import org.jspecify.annotations.NullMarked;
