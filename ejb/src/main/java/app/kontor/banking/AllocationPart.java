package app.kontor.banking;

import app.kontor.billing.DocumentNumber;
import app.kontor.money.Money;
import java.io.Serializable;

/**
 * What of an entry goes to one document.
 *
 * @param amount positive, in the entry's currency
 */
public record AllocationPart(DocumentNumber documentNumber, Money amount) implements Serializable {}
