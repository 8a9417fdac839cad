/**
 * The pages of the back office for bank statements and payments. Sees the root of {@code banking}
 * and the records it returns, nothing of its inside.
 */
@NullMarked
package app.kontor.web.order.office.banking;

import org.jspecify.annotations.NullMarked;
