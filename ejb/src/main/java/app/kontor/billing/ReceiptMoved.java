package app.kontor.billing;

import app.kontor.money.Money;
import app.kontor.ordering.OrderNumber;

/**
 * What no invoice has used of a pro-forma's payment counts for the one that replaces it, or for one
 * of an order that was split off. Whoever booked it books it there within the same transaction.
 *
 * @param orderNumber the order of the pro-forma that it counts for now
 * @param source of the payment
 * @param kept what invoices have used of it and stays; zero if nothing
 * @param to the pro-forma that it counts for now
 */
public record ReceiptMoved(
    long sellerId, OrderNumber orderNumber, String source, Money kept, DocumentNumber to) {}
