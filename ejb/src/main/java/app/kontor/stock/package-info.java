/**
 * Warehouses, the append-only stock ledger, balances, reservations and availability. May use {@code
 * catalogue} and below.
 */
@NullMarked
package app.kontor.stock;

import org.jspecify.annotations.NullMarked;
