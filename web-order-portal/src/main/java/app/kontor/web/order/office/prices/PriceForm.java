package app.kontor.web.order.office.prices;

import app.kontor.catalogue.ItemNumber;
import app.kontor.measure.UnitCode;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.pricing.ListedPrice;
import app.kontor.pricing.SetPrice;
import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What is entered for a price. */
public class PriceForm implements Serializable {
  private static final long serialVersionUID = 1L;

  private String itemNumber = "";
  private @Nullable BigDecimal fromQuantity = BigDecimal.ONE;
  private @Nullable BigDecimal amount;
  private @Nullable BigDecimal perQuantity = BigDecimal.ONE;
  private boolean free;
  private String unit = "";
  private long version;

  void show(ListedPrice price) {
    itemNumber = price.itemNumber().value();
    fromQuantity = price.from().value();
    amount = price.price().amount();
    perQuantity = price.price().baseQuantity().value();
    free = price.price().amount().signum() == 0;
    unit = price.unit() == null ? "" : price.unit().code();
    version = price.version();
  }

  SetPrice command(String priceList) {
    return new SetPrice(
        priceList,
        new ItemNumber(itemNumber),
        entered("fromQuantity", fromQuantity),
        entered("amount", amount),
        entered("perQuantity", perQuantity),
        free,
        version,
        UnitCode.find(unit).orElse(null));
  }

  private static BigDecimal entered(String field, @Nullable BigDecimal value) {
    if (value == null) {
      throw InvalidInput.required(field);
    }
    return value;
  }

  /** Whether a price that is there is changed. */
  public boolean isChanging() {
    return version > 0;
  }

  public String getItemNumber() {
    return itemNumber;
  }

  public void setItemNumber(@Nullable String itemNumber) {
    this.itemNumber = itemNumber == null ? "" : itemNumber.strip();
  }

  public @Nullable BigDecimal getFromQuantity() {
    return fromQuantity;
  }

  public void setFromQuantity(@Nullable BigDecimal fromQuantity) {
    this.fromQuantity = fromQuantity;
  }

  public @Nullable BigDecimal getAmount() {
    return amount;
  }

  public void setAmount(@Nullable BigDecimal amount) {
    this.amount = amount;
  }

  public @Nullable BigDecimal getPerQuantity() {
    return perQuantity;
  }

  public void setPerQuantity(@Nullable BigDecimal perQuantity) {
    this.perQuantity = perQuantity;
  }

  /** Code of the unit that it is for; empty for the base unit. */
  public String getUnit() {
    return unit;
  }

  public void setUnit(@Nullable String unit) {
    this.unit = unit == null ? "" : unit.strip();
  }

  /** Whether a price of zero is meant. */
  public boolean isFree() {
    return free;
  }

  public void setFree(boolean free) {
    this.free = free;
  }

  /** The version that was read, so that nothing newer is overwritten. */
  public long getVersion() {
    return version;
  }

  public void setVersion(long version) {
    this.version = version;
  }
}
