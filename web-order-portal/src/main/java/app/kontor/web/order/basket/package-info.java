/**
 * The buyer's basket and the way to an order. Thin beans of the pages; they call use cases and hold
 * no rule.
 */
@NullMarked
package app.kontor.web.order.basket;

import org.jspecify.annotations.NullMarked;
