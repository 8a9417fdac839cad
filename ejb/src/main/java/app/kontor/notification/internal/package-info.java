/**
 * Observers, composition of mails, the hardened template engine, and the way out through Jakarta
 * Mail. Seen by nobody outside the capability.
 */
@NullMarked
package app.kontor.notification.internal;

import org.jspecify.annotations.NullMarked;
