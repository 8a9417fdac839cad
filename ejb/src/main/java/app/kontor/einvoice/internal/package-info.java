/** E-invoices behind the gate: queue, states, archive. */
@NullMarked
package app.kontor.einvoice.internal;

import org.jspecify.annotations.NullMarked;
