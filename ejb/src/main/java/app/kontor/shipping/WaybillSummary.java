package app.kontor.shipping;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A waybill that was made.
 *
 * @param code our own handle: the goods-issue note's number and a counter
 * @param adapter what it was made with
 * @param product code within the adapter
 * @param carrierNumber null for an internal draft
 */
public record WaybillSummary(
    String code,
    String carrierCode,
    @Nullable String carrierNumber,
    String adapter,
    String product,
    int pieces,
    BigDecimal weightKg,
    LocalDate dispatchedOn,
    String madeBy)
    implements Serializable {

  /** The text that names the product. */
  public String productKey() {
    return CarrierProduct.textKey(adapter, product);
  }

  /** Whether no carrier's number stands on it. */
  public boolean isDraft() {
    return carrierNumber == null;
  }
}
