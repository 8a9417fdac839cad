/**
 * Lists as files: one servlet writes the columns and rows of a list of the core as CSV, XLSX, JSON
 * or XML. May use {@code page}, {@code text} and the platform's pages of rows.
 */
@NullMarked
package app.kontor.web.common.export;

import org.jspecify.annotations.NullMarked;
