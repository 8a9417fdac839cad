package app.kontor.shipping;

/** A parcel has been handed to the carrier. */
public record ParcelDispatched(
    long sellerId, long partnerId, String orderNumber, String parcelNumber) {}
