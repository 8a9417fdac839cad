/** The beans and statements of catalogue; nobody outside it looks in here. */
@NullMarked
package app.kontor.catalogue.internal;

import org.jspecify.annotations.NullMarked;
