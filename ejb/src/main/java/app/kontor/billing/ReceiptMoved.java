package app.kontor.billing;

import app.kontor.money.Money;
import app.kontor.ordering.OrderNumber;

/**
 * What no invoice has used of a pro-forma's payment counts for the one that replaces it. Whoever
 * booked it books it there within the same transaction.
 *
 * @param source of the payment
 * @param kept what invoices have used of it and stays; zero if nothing
 * @param to the pro-forma that it counts for now
 */
public record ReceiptMoved(
    long sellerId, OrderNumber orderNumber, String source, Money kept, DocumentNumber to) {}
