/** The use cases of returns on JPA. */
@NullMarked
package app.kontor.returns.internal;

import org.jspecify.annotations.NullMarked;
