/**
 * Quotations: asked for by customers or made by staff, also for people who are no customers yet;
 * sent in versions, talked about, accepted into an order at the prices quoted. May use {@code
 * billing} and below.
 */
@NullMarked
package app.kontor.quoting;

import org.jspecify.annotations.NullMarked;
