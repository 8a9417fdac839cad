/**
 * The shipping clerk's pages: dispatch desk, goods issue, waybill, carriers. Calls shipping,
 * ordering and stock through their root interfaces.
 */
@NullMarked
package app.kontor.web.order.office.shipping;

import org.jspecify.annotations.NullMarked;
