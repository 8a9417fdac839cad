/**
 * Reads what banks send: SWIFT MT940 and MT942 in the field-86 dialects of Polish, German and other
 * banks, ISO 20022 camt.052, camt.053 and camt.054 of every version, and ZIP files of these.
 * Format, encoding and dialect are found out, never asked for. Pure Java over the JDK and {@code
 * money}; no persistence, no framework. Entry point: {@link
 * app.kontor.banking.internal.statement.StatementReader}.
 */
@NullMarked
package app.kontor.banking.internal.statement;

import org.jspecify.annotations.NullMarked;
