/**
 * Goods that come back: announced by customers or for them, and the staff's desk for returns. Uses
 * the root of {@code returns} and the shell.
 */
@NullMarked
package app.kontor.web.order.returns;

import org.jspecify.annotations.NullMarked;
