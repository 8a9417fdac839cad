/**
 * Quantities with their unit ({@link app.kontor.measure.Quantity}, {@link
 * app.kontor.measure.UnitCode} after UN/ECE Recommendation 20). Pure values; use the JDK only.
 */
@NullMarked
package app.kontor.measure;

import org.jspecify.annotations.NullMarked;
