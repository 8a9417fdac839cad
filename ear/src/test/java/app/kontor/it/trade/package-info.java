/**
 * A seller with goods in stock and customers with people of every role, made by the use cases
 * people use, for tests that need the whole way of an order.
 */
@NullMarked
package app.kontor.it.trade;

import org.jspecify.annotations.NullMarked;
