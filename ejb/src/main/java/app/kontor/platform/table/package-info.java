/**
 * Tables as files: those that people hand in, CSV in any of the usual dialects and workbooks, which
 * are read row by row whatever the length, and refused if they are no table; and those that are
 * given away, as CSV, XLSX, JSON or XML. May use the platform's root.
 */
@NullMarked
package app.kontor.platform.table;

import org.jspecify.annotations.NullMarked;
