/**
 * Lists as files: one servlet writes the columns and rows of a list of the core as one of the
 * platform's kinds of tables. May use {@code page}, {@code text} and the platform's pages of rows.
 */
@NullMarked
package app.kontor.web.common.export;

import org.jspecify.annotations.NullMarked;
