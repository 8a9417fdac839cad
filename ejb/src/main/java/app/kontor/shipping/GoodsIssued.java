package app.kontor.shipping;

import app.kontor.ordering.OrderNumber;

/** Goods have left the warehouse on a goods-issue note; observed in the same transaction. */
public record GoodsIssued(
    long sellerId, long partnerId, OrderNumber orderNumber, DespatchNumber despatchNumber) {}
