/**
 * The use cases of billing behind the gate, the queries, and what follows by itself when orders are
 * confirmed or cancelled and goods leave.
 */
@NullMarked
package app.kontor.billing.internal;

import org.jspecify.annotations.NullMarked;
