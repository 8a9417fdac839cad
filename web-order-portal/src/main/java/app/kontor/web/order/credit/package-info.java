/**
 * Customers' accounts, their credit and orders that wait for it. Thin beans of the pages; they call
 * use cases and hold no rule.
 */
@NullMarked
package app.kontor.web.order.credit;

import org.jspecify.annotations.NullMarked;
