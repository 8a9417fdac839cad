/** Sellers and trading partners as they are kept, with what may be done to them. */
@NullMarked
package app.kontor.party.model;

import org.jspecify.annotations.NullMarked;
