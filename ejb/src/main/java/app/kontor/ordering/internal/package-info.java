/** The use cases' beans and repositories of ordering; nobody outside it looks in here. */
@NullMarked
package app.kontor.ordering.internal;

import org.jspecify.annotations.NullMarked;
