/** Orders in the server, with several hands at once. */
@NullMarked
package app.kontor.it.ordering;

import org.jspecify.annotations.NullMarked;
