/**
 * The structured invoice FA(3), schema 1-0E of the Ministry of Finance: what it says, its XML, and
 * the check against the full set of schemas. Pure: nothing here knows the database.
 */
@NullMarked
package app.kontor.einvoice.internal.fa;

import org.jspecify.annotations.NullMarked;
