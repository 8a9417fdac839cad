/**
 * Tells customers by mail what happens to their orders: authors' templates with smart tags, rules
 * that pick one, the mails themselves with their way out. It observes the events of the other
 * capabilities in their transaction; nobody calls it to send something. May use the public API of
 * every capability it tells about.
 */
@NullMarked
package app.kontor.notification;

import org.jspecify.annotations.NullMarked;
