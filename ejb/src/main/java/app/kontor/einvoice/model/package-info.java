/** E-invoices and the seller's access to KSeF as they are kept, and the rules of their numbers. */
@NullMarked
package app.kontor.einvoice.model;

import org.jspecify.annotations.NullMarked;
