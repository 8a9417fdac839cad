/**
 * A buyer's named lists, quick order and ordering again. Thin beans of the pages; they call use
 * cases and hold no rule.
 */
@NullMarked
package app.kontor.web.order.lists;

import org.jspecify.annotations.NullMarked;
