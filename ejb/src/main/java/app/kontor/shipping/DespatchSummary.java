package app.kontor.shipping;

import app.kontor.ordering.OrderNumber;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A goods-issue note in a list.
 *
 * @param requestedDate when the buyer wants the goods, or null
 * @param carrierCode that the delivery method asks for, or null if the customer collects
 */
public record DespatchSummary(
    DespatchNumber number,
    OrderNumber orderNumber,
    LocalDate date,
    @Nullable LocalDate requestedDate,
    String warehouseCode,
    String receiver,
    String city,
    String country,
    String deliveryName,
    @Nullable String carrierCode,
    int lineCount,
    int parcelCount)
    implements Serializable {

  /** The same with the date its order asks for. */
  public DespatchSummary requestedFor(@Nullable LocalDate day) {
    return new DespatchSummary(
        number,
        orderNumber,
        date,
        day,
        warehouseCode,
        receiver,
        city,
        country,
        deliveryName,
        carrierCode,
        lineCount,
        parcelCount);
  }
}
