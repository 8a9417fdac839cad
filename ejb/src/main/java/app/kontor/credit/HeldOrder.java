package app.kontor.credit;

import app.kontor.money.Money;
import app.kontor.ordering.OrderNumber;
import app.kontor.party.PartnerNumber;
import java.io.Serializable;
import java.time.Instant;

/**
 * An order that waits for its customer's credit.
 *
 * @param gross of the order when it was held
 * @param beyond by how much the limit was exceeded, or what was overdue
 * @param version of the hold
 */
public record HeldOrder(
    OrderNumber orderNumber,
    PartnerNumber customerNumber,
    String customerName,
    CreditCause cause,
    Money gross,
    Money beyond,
    Instant heldAt,
    long version)
    implements Serializable {}
