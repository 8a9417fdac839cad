/** The gate in front of every use case, in the server. */
@NullMarked
package app.kontor.it.access;

import org.jspecify.annotations.NullMarked;
