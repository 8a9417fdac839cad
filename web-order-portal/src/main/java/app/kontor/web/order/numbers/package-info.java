/** What customers call items: their own page, staff's for a customer and for an item. */
@NullMarked
package app.kontor.web.order.numbers;

import org.jspecify.annotations.NullMarked;
