/**
 * Quotations for buyers, staff and whoever has a link. Thin beans of the pages; they call use cases
 * and hold no rule.
 */
@NullMarked
package app.kontor.web.order.quotations;

import org.jspecify.annotations.NullMarked;
