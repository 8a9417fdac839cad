/** Stock's bean and its statements; nobody outside stock looks in here. */
@NullMarked
package app.kontor.stock.internal;

import org.jspecify.annotations.NullMarked;
