package app.kontor.notification.internal.kind;

import app.kontor.billing.DocumentSummary;
import app.kontor.billing.OpenItem;
import app.kontor.party.Seller;
import org.jspecify.annotations.Nullable;

/**
 * An issued document to tell of.
 *
 * @param due what is to be paid on it; null if nothing is booked for it
 * @param seller whose accounts it is paid to
 */
record DocumentFacts(DocumentSummary document, @Nullable OpenItem due, Seller seller) {}
