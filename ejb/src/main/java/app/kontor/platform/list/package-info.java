/**
 * Lists told once: columns, filter and rows of a list, from which its pages, its files and whatever
 * else shows it are made. May use the platform's root.
 */
@NullMarked
package app.kontor.platform.list;

import org.jspecify.annotations.NullMarked;
