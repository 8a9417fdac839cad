/**
 * Price lists per currency, agreements, breaks and the resolution of a customer's price with its
 * explanation. May use {@code catalogue} and below.
 */
@NullMarked
package app.kontor.pricing;

import org.jspecify.annotations.NullMarked;
