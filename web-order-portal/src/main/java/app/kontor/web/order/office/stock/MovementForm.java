package app.kontor.web.order.office.stock;

import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What is entered for goods received or a count corrected. */
public class MovementForm implements Serializable {
  private static final long serialVersionUID = 1L;

  private String warehouse = "";
  private @Nullable BigDecimal quantity;
  private String reference = "";

  public String getWarehouse() {
    return warehouse;
  }

  public void setWarehouse(@Nullable String warehouse) {
    this.warehouse = warehouse == null ? "" : warehouse;
  }

  public @Nullable BigDecimal getQuantity() {
    return quantity;
  }

  public void setQuantity(@Nullable BigDecimal quantity) {
    this.quantity = quantity;
  }

  public String getReference() {
    return reference;
  }

  public void setReference(@Nullable String reference) {
    this.reference = reference == null ? "" : reference;
  }
}
