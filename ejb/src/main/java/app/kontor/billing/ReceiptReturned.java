package app.kontor.billing;

import app.kontor.money.Money;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.ReceivedMoney;

/**
 * A payment of a pro-forma is not needed any more, in full or in part: its goods will not come, or
 * cost less. Whoever booked it takes it back within the same transaction.
 *
 * @param source of the payment
 * @param kept what is still needed for goods that have left; zero if nothing
 * @param as what the customer is told about the rest
 * @param ended whether the order has ended; else it was changed
 */
public record ReceiptReturned(
    long sellerId,
    OrderNumber orderNumber,
    String source,
    Money kept,
    ReceivedMoney as,
    boolean ended) {}
