/** Staff's pages of issued documents and their payments. Uses capability roots and the shell. */
@NullMarked
package app.kontor.web.order.office.billing;

import org.jspecify.annotations.NullMarked;
