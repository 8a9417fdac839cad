/** Beans, workers and adapters of the platform; nobody outside it looks in here. */
@NullMarked
package app.kontor.platform.internal;

import org.jspecify.annotations.NullMarked;
