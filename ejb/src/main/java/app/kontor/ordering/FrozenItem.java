package app.kontor.ordering;

import app.kontor.catalogue.ItemNumber;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** A {@link LineItem} in the columns of a line, the same in each table that has lines. */
@Embeddable
public class FrozenItem {
  @Column(name = "item_number")
  private String number;

  private String name;

  @SuppressWarnings("NullAway.Init")
  protected FrozenItem() {}

  /** Keeps what the item says now. */
  public FrozenItem(LineItem item) {
    this.number = item.number().value();
    this.name = item.name();
  }

  /** The item as it was. */
  public LineItem item() {
    return new LineItem(new ItemNumber(number), name);
  }
}
