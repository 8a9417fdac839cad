/**
 * What can be transferred, a class each: which fields a row has, what it would do to what is kept,
 * and the use case that does it.
 */
@NullMarked
package app.kontor.transfer.internal.kind;

import org.jspecify.annotations.NullMarked;
