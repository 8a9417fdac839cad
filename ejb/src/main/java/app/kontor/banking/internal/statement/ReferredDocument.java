package app.kontor.banking.internal.statement;

import app.kontor.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A document the payer names in structured remittance information (camt {@code RfrdDocInf}).
 *
 * @param amount what of the payment is meant for it, null if the payer does not say
 */
public record ReferredDocument(String number, @Nullable Money amount) {}
