/** Base classes and rows of the platform's own tables; seen by the entities of all capabilities. */
@NullMarked
package app.kontor.platform.model;

import org.jspecify.annotations.NullMarked;
