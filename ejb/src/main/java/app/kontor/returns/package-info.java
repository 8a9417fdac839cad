/**
 * Goods that customers send back: announced, decided on, counted when they arrive, and what becomes
 * of them. May use {@code shipping} and below, because only what has left can come back; documents
 * and money are not booked here.
 */
@NullMarked
package app.kontor.returns;

import org.jspecify.annotations.NullMarked;
