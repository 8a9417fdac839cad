package app.kontor.web.order.returns;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What staff say to the customer, and how accepted goods come back. */
public class InboundForm implements Serializable {
  private static final long serialVersionUID = 1L;

  private String answer = "";
  private @Nullable String warehouse;
  private @Nullable String carrier;
  private @Nullable String parcelNumber;
  private @Nullable LocalDate pickupOn;

  public String getAnswer() {
    return answer;
  }

  public void setAnswer(@Nullable String answer) {
    this.answer = answer == null ? "" : answer;
  }

  public @Nullable String getWarehouse() {
    return warehouse;
  }

  public void setWarehouse(@Nullable String warehouse) {
    this.warehouse = warehouse;
  }

  public @Nullable String getCarrier() {
    return carrier;
  }

  public void setCarrier(@Nullable String carrier) {
    this.carrier = carrier;
  }

  public @Nullable String getParcelNumber() {
    return parcelNumber;
  }

  public void setParcelNumber(@Nullable String parcelNumber) {
    this.parcelNumber = parcelNumber;
  }

  public @Nullable LocalDate getPickupOn() {
    return pickupOn;
  }

  public void setPickupOn(@Nullable LocalDate pickupOn) {
    this.pickupOn = pickupOn;
  }
}
