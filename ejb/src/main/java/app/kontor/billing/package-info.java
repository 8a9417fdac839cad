/**
 * Pro-forma, sales invoice, settlement of advances, open items and the store of issued documents.
 * May use {@code shipping}, {@code ordering} and below.
 */
@NullMarked
package app.kontor.billing;

import org.jspecify.annotations.NullMarked;
