/**
 * Goods-issue notes, waybills, parcels, carriers, number pools, and the rules of numbers, addresses
 * and pieces. Knows persistence annotations and nothing of the container.
 */
@NullMarked
package app.kontor.shipping.model;

import org.jspecify.annotations.NullMarked;
