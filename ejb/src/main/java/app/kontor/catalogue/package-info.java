/**
 * Items, categories, texts in three languages, pictures, units and packages, search. May use {@code
 * party} and below.
 */
@NullMarked
package app.kontor.catalogue;

import org.jspecify.annotations.NullMarked;
