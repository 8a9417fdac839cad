package app.kontor.shipping;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A goods-issue note in a list.
 *
 * @param carrierCode that the delivery method asks for, or null if the customer collects
 */
public record DespatchSummary(
    String number,
    String orderNumber,
    LocalDate date,
    String warehouseCode,
    String receiver,
    String city,
    String country,
    String deliveryName,
    @Nullable String carrierCode,
    int lineCount,
    int parcelCount)
    implements Serializable {}
