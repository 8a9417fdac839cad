/** E-invoices on their way to a KSeF of the tests' own. */
@NullMarked
package app.kontor.it.einvoice;

import org.jspecify.annotations.NullMarked;
