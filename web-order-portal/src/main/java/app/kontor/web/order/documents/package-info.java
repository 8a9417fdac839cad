/**
 * What the buyers' and the staff's pages of issued documents share: list with filters, download.
 * Uses the root of {@code billing} and the shell.
 */
@NullMarked
package app.kontor.web.order.documents;

import org.jspecify.annotations.NullMarked;
