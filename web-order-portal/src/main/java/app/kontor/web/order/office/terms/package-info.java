/**
 * The pages on which a seller says on what terms it sells: zones, groups of customers. Calls the
 * capabilities through their root interfaces.
 */
@NullMarked
package app.kontor.web.order.office.terms;

import org.jspecify.annotations.NullMarked;
