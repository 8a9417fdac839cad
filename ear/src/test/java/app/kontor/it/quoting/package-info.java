/** Quotations through their use cases, in the server. */
@NullMarked
package app.kontor.it.quoting;

import org.jspecify.annotations.NullMarked;
