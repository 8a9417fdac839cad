/**
 * Sellers and their trading partners: addresses, contacts, VAT ids, bank accounts, terms, settings
 * of how a partner is served. May use {@code access} and below.
 */
@NullMarked
package app.kontor.party;

import org.jspecify.annotations.NullMarked;
