/** Tests of ticketing and exchange in the server: scope, idempotency, immutability. */
@NullMarked
package app.kontor.it.portals;

import org.jspecify.annotations.NullMarked;
