package app.kontor.shipping;

import java.io.Serializable;

/**
 * What a carrier takes in one consignment, besides the weight of a piece, which is agreed with the
 * carrier and kept in its settings.
 *
 * @param pieces most pieces on one waybill
 * @param sideCm longest side of a piece, in whole centimetres
 * @param content most characters of what is inside
 * @param reference most characters of our reference
 * @param note most characters for the courier
 * @param pickupDays how many days ahead it may be picked up at most
 */
public record ConsignmentLimits(
    int pieces, int sideCm, int content, int reference, int note, int pickupDays)
    implements Serializable {}
