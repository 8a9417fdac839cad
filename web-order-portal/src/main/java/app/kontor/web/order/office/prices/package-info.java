/**
 * The pages of price lists: the lists, one list with its prices, and files of prices. Calls pricing
 * through its root interface.
 */
@NullMarked
package app.kontor.web.order.office.prices;

import org.jspecify.annotations.NullMarked;
