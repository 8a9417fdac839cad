/**
 * Issued documents, their lines, sums and settlements, and the pure rules behind them: VAT once per
 * rate, the creditor reference with check digits, what an advance settles. May use the roots of
 * lower capabilities and {@code jakarta.persistence}.
 */
@NullMarked
package app.kontor.billing.model;

import org.jspecify.annotations.NullMarked;
