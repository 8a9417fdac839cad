/**
 * Which VAT treatment and rate applies, decided from stated inputs (Directive 2006/112/EC, EN 16931
 * categories). May use {@code party} and below.
 */
@NullMarked
package app.kontor.tax;

import org.jspecify.annotations.NullMarked;
