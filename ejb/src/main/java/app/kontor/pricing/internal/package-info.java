/** The beans and statements of pricing; nobody outside it looks in here. */
@NullMarked
package app.kontor.pricing.internal;

import org.jspecify.annotations.NullMarked;
