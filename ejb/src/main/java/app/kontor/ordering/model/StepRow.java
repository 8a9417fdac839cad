package app.kontor.ordering.model;

import app.kontor.ordering.DeliveryStep;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

/** A step of what a delivery costs, as it is kept. */
@Embeddable
public class StepRow {
  private String zone;
  private String currency;

  @Column(name = "from_kg", precision = 9, scale = 3)
  private BigDecimal fromKg;

  @Column(name = "from_value", precision = 19, scale = 4)
  private BigDecimal fromValue;

  @Column(precision = 19, scale = 4)
  private BigDecimal charge;

  @SuppressWarnings("NullAway.Init")
  protected StepRow() {}

  StepRow(DeliveryStep step) {
    this.zone = step.zone();
    this.currency = step.currency();
    this.fromKg = step.fromKg();
    this.fromValue = step.fromValue();
    this.charge = step.charge();
  }

  DeliveryStep view() {
    return new DeliveryStep(zone, currency, fromKg, fromValue, charge);
  }
}
