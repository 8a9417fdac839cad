/** The stored arrangements of lists. */
@NullMarked
package app.kontor.listing.model;

import org.jspecify.annotations.NullMarked;
