/** Databases of earlier versions, brought up to date with what is in them. */
@NullMarked
package app.kontor.it.upgrade;

import org.jspecify.annotations.NullMarked;
