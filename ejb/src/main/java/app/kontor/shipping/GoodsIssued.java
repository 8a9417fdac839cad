package app.kontor.shipping;

/** Goods have left the warehouse on a goods-issue note; observed in the same transaction. */
public record GoodsIssued(
    long sellerId, long partnerId, String orderNumber, String despatchNumber) {}
