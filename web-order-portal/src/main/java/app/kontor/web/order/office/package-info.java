/** What staff do with orders. Thin beans of the pages; they call use cases and hold no rule. */
@NullMarked
package app.kontor.web.order.office;

import org.jspecify.annotations.NullMarked;
