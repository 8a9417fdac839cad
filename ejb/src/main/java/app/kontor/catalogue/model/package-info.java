/** Categories and items as they are kept, with what may be done to them. */
@NullMarked
package app.kontor.catalogue.model;

import org.jspecify.annotations.NullMarked;
