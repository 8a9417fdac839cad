/** Price lists in the real server: people at once, files all or nothing, buyers who see prices. */
@NullMarked
package app.kontor.it.pricing;

import org.jspecify.annotations.NullMarked;
