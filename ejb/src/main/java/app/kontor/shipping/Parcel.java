package app.kontor.shipping;

import app.kontor.ordering.OrderNumber;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A parcel as buyer and staff see it.
 *
 * @param number the carrier's parcel or waybill number
 * @param trackingUrl opens the carrier's own tracking at this parcel; https, may be empty
 */
public record Parcel(
    String number,
    OrderNumber orderNumber,
    String carrierCode,
    String carrierName,
    String trackingUrl,
    LocalDate dispatchedOn,
    int pieces,
    BigDecimal weightKg)
    implements Serializable {}
