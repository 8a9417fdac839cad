/**
 * Tables that people hand in as files: CSV in any of the usual dialects, and workbooks. Reads row
 * by row whatever the length, and refuses what is no table. May use the platform's root.
 */
@NullMarked
package app.kontor.platform.table;

import org.jspecify.annotations.NullMarked;
