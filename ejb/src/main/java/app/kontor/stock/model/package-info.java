/** The rule that picks warehouses for an order; pure. */
@NullMarked
package app.kontor.stock.model;

import org.jspecify.annotations.NullMarked;
