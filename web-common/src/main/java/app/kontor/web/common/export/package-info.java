/**
 * Lists as files: a list tells its columns and its rows, one servlet writes them as CSV or XLSX.
 * May use {@code page}, {@code text} and the platform's pages of rows.
 */
@NullMarked
package app.kontor.web.common.export;

import org.jspecify.annotations.NullMarked;
