/**
 * Looking for things of all capabilities at once, by a number or the beginning of a name: told by
 * capabilities, asked together here. May use {@code gate} and the platform's numbers and lists.
 */
@NullMarked
package app.kontor.platform.find;

import org.jspecify.annotations.NullMarked;
