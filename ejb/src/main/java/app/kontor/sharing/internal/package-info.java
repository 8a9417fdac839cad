/** The use cases of exchange on JPA, and the JSON of form definitions. */
@NullMarked
package app.kontor.sharing.internal;

import org.jspecify.annotations.NullMarked;
