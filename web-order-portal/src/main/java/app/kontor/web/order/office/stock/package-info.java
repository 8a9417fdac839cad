/** The stock page of the back office. Calls stock through its root interface. */
@NullMarked
package app.kontor.web.order.office.stock;

import org.jspecify.annotations.NullMarked;
