/** Rows read by name, pages of lists and their totals. */
@org.jspecify.annotations.NullMarked
package app.kontor.platform.data;
