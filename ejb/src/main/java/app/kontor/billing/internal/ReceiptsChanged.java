package app.kontor.billing.internal;

import app.kontor.money.Money;
import app.kontor.ordering.OrderNumber;

/**
 * What was received for an order on a pro-forma changed.
 *
 * @param more what came in; negative for what went back or counts elsewhere
 */
record ReceiptsChanged(long sellerId, OrderNumber orderNumber, Money more) {}
