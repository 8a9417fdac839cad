/**
 * Lists on pages: what the address asks of a list of the core, read once per request. May use
 * {@code export}, {@code page} and the core's lists.
 */
@NullMarked
package app.kontor.web.common.list;

import org.jspecify.annotations.NullMarked;
