/** The return with its lines and photos, and the rules of what may come back. */
@NullMarked
package app.kontor.returns.model;

import org.jspecify.annotations.NullMarked;
