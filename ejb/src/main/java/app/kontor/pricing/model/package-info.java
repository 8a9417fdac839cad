/** Price lists and files of prices as they are kept, with what may be done to them. */
@NullMarked
package app.kontor.pricing.model;

import org.jspecify.annotations.NullMarked;
