/** Statements and what they pay, in the server: loaded once, matched, settled by several hands. */
@NullMarked
package app.kontor.it.banking;

import org.jspecify.annotations.NullMarked;
