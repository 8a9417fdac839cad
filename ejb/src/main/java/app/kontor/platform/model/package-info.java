/** Base classes and converters of the entities of all capabilities. */
@NullMarked
package app.kontor.platform.model;

import org.jspecify.annotations.NullMarked;
