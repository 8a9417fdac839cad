/**
 * Draws waybills and labels straight onto PDF pages: PDFBox for the page, Okapi for the bars. All
 * measures are whole tenths of a millimetre from the upper left corner.
 */
@NullMarked
package app.kontor.shipping.internal.waybill;

import org.jspecify.annotations.NullMarked;
