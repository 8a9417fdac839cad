package app.kontor.web.order.office.terms;

import app.kontor.ordering.DeliveryStep;
import app.kontor.platform.failure.InvalidInput;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A charge while it is edited; a row without currency and charge is left out. */
public class ChargeRow implements Serializable {
  private static final long serialVersionUID = 1L;

  private String zone = "";
  private String currency = "";
  private @Nullable BigDecimal fromKg;
  private @Nullable BigDecimal fromValue;
  private @Nullable BigDecimal charge;

  /** Fills the row. */
  static ChargeRow of(DeliveryStep step) {
    ChargeRow row = new ChargeRow();
    row.zone = step.zone();
    row.currency = step.currency();
    row.fromKg = step.fromKg();
    row.fromValue = step.fromValue();
    row.charge = step.charge();
    return row;
  }

  boolean isEmpty() {
    return currency.isEmpty() && charge == null;
  }

  /**
   * What was entered.
   *
   * @param number of the row, from 0
   */
  DeliveryStep step(int number) {
    BigDecimal amount = charge;
    if (amount == null) {
      throw InvalidInput.required("charge").inRow(String.valueOf(number));
    }
    return new DeliveryStep(zone, currency, orZero(fromKg), orZero(fromValue), amount);
  }

  private static BigDecimal orZero(@Nullable BigDecimal number) {
    return number == null ? BigDecimal.ZERO : number;
  }

  public String getZone() {
    return zone;
  }

  public void setZone(@Nullable String zone) {
    this.zone = zone == null ? "" : zone;
  }

  public String getCurrency() {
    return currency;
  }

  public void setCurrency(@Nullable String currency) {
    this.currency = currency == null ? "" : currency.strip().toUpperCase(Locale.ROOT);
  }

  public @Nullable BigDecimal getFromKg() {
    return fromKg;
  }

  public void setFromKg(@Nullable BigDecimal fromKg) {
    this.fromKg = fromKg;
  }

  public @Nullable BigDecimal getFromValue() {
    return fromValue;
  }

  public void setFromValue(@Nullable BigDecimal fromValue) {
    this.fromValue = fromValue;
  }

  public @Nullable BigDecimal getCharge() {
    return charge;
  }

  public void setCharge(@Nullable BigDecimal charge) {
    this.charge = charge;
  }
}
