/** Warehouses, and the rule that picks them for an order. */
@NullMarked
package app.kontor.stock.model;

import org.jspecify.annotations.NullMarked;
