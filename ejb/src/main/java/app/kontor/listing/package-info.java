/**
 * What people do with lists besides reading them: columns and widths of their own, saved views,
 * many rows at once. Capabilities say what can be done with the rows of their lists; each row is a
 * command of its own behind the gate.
 */
@NullMarked
package app.kontor.listing;

import org.jspecify.annotations.NullMarked;
