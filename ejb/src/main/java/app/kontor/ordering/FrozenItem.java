package app.kontor.ordering;

import app.kontor.catalogue.ItemNumber;
import app.kontor.measure.SalesUnit;
import app.kontor.measure.UnitCode;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A {@link LineItem} in the columns of a line, the same in each table that has lines. */
@Embeddable
public class FrozenItem {
  @Column(name = "item_number")
  private String number;

  private String name;

  @Column(name = "sales_unit")
  private @Nullable String salesUnit;

  @Column(name = "sales_factor", precision = 19, scale = 6)
  private BigDecimal salesFactor = BigDecimal.ONE;

  private @Nullable String parts;

  @Column(name = "buyers_number")
  private @Nullable String buyersNumber;

  @SuppressWarnings("NullAway.Init")
  protected FrozenItem() {}

  /** Keeps what the item says now. */
  public FrozenItem(LineItem item) {
    this.number = item.number().value();
    this.name = item.name();
    SalesUnit sold = item.soldIn();
    if (sold != null) {
      this.salesUnit = sold.unit().code();
      this.salesFactor = sold.factor();
    }
    this.parts = FrozenParts.write(item.parts());
    this.buyersNumber = item.buyersNumber();
  }

  /** The item as it was. */
  public LineItem item() {
    return new LineItem(
        new ItemNumber(number),
        name,
        salesUnit == null ? null : new SalesUnit(new UnitCode(salesUnit), salesFactor),
        FrozenParts.read(parts),
        buyersNumber);
  }
}
