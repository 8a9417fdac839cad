/** Staff who see the shop as a customer's person: beginning, going beyond limits, the end. */
@NullMarked
package app.kontor.web.order.acting;

import org.jspecify.annotations.NullMarked;
