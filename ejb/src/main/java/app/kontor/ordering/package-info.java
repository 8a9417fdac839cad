/**
 * Basket, order, confirmation and what becomes of it. May use {@code pricing}, {@code tax}, {@code
 * stock} and below.
 */
@NullMarked
package app.kontor.ordering;

import org.jspecify.annotations.NullMarked;
