/** Tests of the catalogue in the server. */
@NullMarked
package app.kontor.it.catalogue;

import org.jspecify.annotations.NullMarked;
