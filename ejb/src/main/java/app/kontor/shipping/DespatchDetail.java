package app.kontor.shipping;

import app.kontor.party.Address;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A goods-issue note with what the shipping clerk needs to send it.
 *
 * @param carrierCode that the delivery method asks for, or null if the customer collects
 * @param sender the seller's address
 * @param goodsKg what the goods weigh by the catalogue, in kilograms, without packaging
 */
public record DespatchDetail(
    DespatchAdvice advice,
    String deliveryName,
    @Nullable String carrierCode,
    Address sender,
    BigDecimal goodsKg,
    List<WaybillSummary> waybills,
    List<Parcel> parcels)
    implements Serializable {
  public DespatchDetail {
    waybills = List.copyOf(waybills);
    parcels = List.copyOf(parcels);
  }

  /** Whether a waybill or parcel of it exists. */
  public boolean isBegun() {
    return !(waybills.isEmpty() && parcels.isEmpty());
  }

  /** Whether a carrier takes it and no parcel is recorded yet. */
  public boolean isToSend() {
    return carrierCode != null && parcels.isEmpty();
  }
}
