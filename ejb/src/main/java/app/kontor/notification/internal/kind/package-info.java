/**
 * The kinds of mail: one class says of what event it tells, which smart tags it offers, what they
 * say and what a sample looks like. They are found by CDI. May use the public API of every
 * capability they tell about; hands what is told to the {@link
 * app.kontor.notification.internal.kind.Post} and knows nothing of templates and sending.
 */
@NullMarked
package app.kontor.notification.internal.kind;

import org.jspecify.annotations.NullMarked;
