/** Use cases, rows and the watch on orders. */
@NullMarked
package app.kontor.approval.internal;

import org.jspecify.annotations.NullMarked;
