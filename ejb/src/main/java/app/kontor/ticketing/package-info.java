/**
 * Service tickets: what is wrong with a delivery or another matter, told by a partner's person and
 * worked by the seller's staff, with messages both ways. May use {@code party}, the public API of
 * {@code ordering} to validate an order line, and below; keeps other capabilities' objects by
 * number and id only.
 */
@NullMarked
package app.kontor.ticketing;

import org.jspecify.annotations.NullMarked;
