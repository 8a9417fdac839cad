/**
 * Requests for approval and limits of a company's people. Thin beans of the pages; they call use
 * cases and hold no rule.
 */
@NullMarked
package app.kontor.web.order.approval;

import org.jspecify.annotations.NullMarked;
