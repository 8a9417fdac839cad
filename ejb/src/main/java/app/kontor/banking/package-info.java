/**
 * Banking: bank statements in, their entries matched with what is open, payments allocated and
 * taken back. The public API is {@link app.kontor.banking.Banking}; names follow ISO 20022 camt.
 * May use {@code billing}, {@code party}, {@code access}, {@code platform} and {@code money}.
 */
@NullMarked
package app.kontor.banking;

import org.jspecify.annotations.NullMarked;
