/** The use cases' beans, rows and jobs of quoting; nobody outside it looks in here. */
@NullMarked
package app.kontor.quoting.internal;

import org.jspecify.annotations.NullMarked;
