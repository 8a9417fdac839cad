package app.kontor.web.order.lists;

import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** An item that is to be put on a list. */
public final class ListLineEntry implements Serializable {
  private static final long serialVersionUID = 1L;

  private String item = "";
  private @Nullable BigDecimal quantity;

  public String getItem() {
    return item;
  }

  public void setItem(@Nullable String item) {
    this.item = item == null ? "" : item.strip();
  }

  /** Null for the least that is ordered. */
  public @Nullable BigDecimal getQuantity() {
    return quantity;
  }

  public void setQuantity(@Nullable BigDecimal quantity) {
    this.quantity = quantity;
  }
}
