/** The use cases of ticketing on JPA. */
@NullMarked
package app.kontor.ticketing.internal;

import org.jspecify.annotations.NullMarked;
