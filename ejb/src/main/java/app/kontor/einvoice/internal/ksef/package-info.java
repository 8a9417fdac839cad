/**
 * Client of KSeF 2.0 (API 2.6 of CIRFMF/ksef-docs): sign-in by token, online sessions, encryption,
 * limits, receipts (UPO). Nothing here knows the database.
 */
@NullMarked
package app.kontor.einvoice.internal.ksef;

import org.jspecify.annotations.NullMarked;
