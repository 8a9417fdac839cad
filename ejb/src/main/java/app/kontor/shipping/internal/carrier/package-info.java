/**
 * What carriers can do, a port, and who can: an adapter a carrier in a package of its own, found by
 * CDI and chosen by the carrier's settings.
 */
@NullMarked
package app.kontor.shipping.internal.carrier;

import org.jspecify.annotations.NullMarked;
