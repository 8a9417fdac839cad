package app.kontor.web.order.office.shipping;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is entered for a parcel with the carrier’s own papers. */
public class ParcelForm implements Serializable {
  private static final long serialVersionUID = 1L;

  private String carrier = "";
  private String number = "";
  private @Nullable LocalDate dispatchedOn;
  private @Nullable BigDecimal pieceCount = BigDecimal.ONE;
  private @Nullable BigDecimal weight;

  public String getCarrier() {
    return carrier;
  }

  public void setCarrier(@Nullable String carrier) {
    this.carrier = carrier == null ? "" : carrier.strip();
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(@Nullable String number) {
    this.number = number == null ? "" : number.strip();
  }

  public @Nullable LocalDate getDispatchedOn() {
    return dispatchedOn;
  }

  public void setDispatchedOn(@Nullable LocalDate dispatchedOn) {
    this.dispatchedOn = dispatchedOn;
  }

  public @Nullable BigDecimal getPieceCount() {
    return pieceCount;
  }

  public void setPieceCount(@Nullable BigDecimal pieceCount) {
    this.pieceCount = pieceCount;
  }

  public @Nullable BigDecimal getWeight() {
    return weight;
  }

  public void setWeight(@Nullable BigDecimal weight) {
    this.weight = weight;
  }
}
