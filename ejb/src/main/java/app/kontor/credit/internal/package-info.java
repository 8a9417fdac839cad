/** Use cases, rows and the watch on orders and receipts. */
@NullMarked
package app.kontor.credit.internal;

import org.jspecify.annotations.NullMarked;
