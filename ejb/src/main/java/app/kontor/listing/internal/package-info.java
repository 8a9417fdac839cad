/** How arrangements of lists are kept. */
@NullMarked
package app.kontor.listing.internal;

import org.jspecify.annotations.NullMarked;
