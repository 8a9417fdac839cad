/**
 * The persistent side of banking: files, accounts, statements, entries with what is allocated of
 * them, and the append-only allocations. Sees {@code platform.model}, {@code money} and JPA.
 */
@NullMarked
package app.kontor.banking.model;

import org.jspecify.annotations.NullMarked;
