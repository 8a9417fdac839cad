/** The beans and statements of party; nobody outside it looks in here. */
@NullMarked
package app.kontor.party.internal;

import org.jspecify.annotations.NullMarked;
