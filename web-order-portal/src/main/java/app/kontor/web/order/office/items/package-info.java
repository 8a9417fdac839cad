/** The workbench of items. Calls the catalogue through its root interfaces. */
@NullMarked
package app.kontor.web.order.office.items;

import org.jspecify.annotations.NullMarked;
