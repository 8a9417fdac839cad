/**
 * What every capability stands on, cut by its nouns, one package each. May use {@code money},
 * {@code measure} and {@code gate}; knows no business term above them. A noun's {@code internal}
 * and {@code model} are seen by that noun alone; {@code model} itself holds the base classes of all
 * entities.
 */
@NullMarked
package app.kontor.platform;

import org.jspecify.annotations.NullMarked;
