package app.kontor.shipping;

import app.kontor.ordering.OrderNumber;

/** A parcel has been handed to the carrier. */
public record ParcelDispatched(
    long sellerId, long partnerId, OrderNumber orderNumber, String parcelNumber) {}
