/**
 * Goods issue (despatch advice, WZ), waybills, parcels, carriers and tracking. May use {@code
 * ordering} and below.
 */
@NullMarked
package app.kontor.shipping;

import org.jspecify.annotations.NullMarked;
