/** The buyer's orders. Thin beans of the pages; they call use cases and hold no rule. */
@NullMarked
package app.kontor.web.order.orders;

import org.jspecify.annotations.NullMarked;
