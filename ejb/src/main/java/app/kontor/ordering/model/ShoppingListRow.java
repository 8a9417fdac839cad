package app.kontor.ordering.model;

import app.kontor.measure.UnitCode;
import app.kontor.platform.model.Part;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One item on a list of goods, in one of the units it is wanted in. */
@Entity
@Table(name = "shopping_list_line")
public class ShoppingListRow extends Part {
  @Column(name = "list_id")
  private long listId;

  @Column(name = "item_id")
  private long itemId;

  @Column(precision = 19, scale = 6)
  private BigDecimal quantity;

  private @Nullable String unit;
  private String note;
  private int place;

  @SuppressWarnings("NullAway.Init")
  protected ShoppingListRow() {}

  /**
   * @param place behind those that are there
   */
  public ShoppingListRow(
      long listId, long itemId, Wanted.BaseAmount amount, String note, int place) {
    this.listId = listId;
    this.itemId = itemId;
    this.place = place;
    want(amount);
    note(note);
  }

  public final void want(Wanted.BaseAmount amount) {
    UnitCode code = amount.unit();
    quantity = amount.quantity();
    unit = code == null ? null : code.code();
  }

  public final void note(String text) {
    note = text;
  }

  public long itemId() {
    return itemId;
  }

  /** So many base units, and in which unit they are wanted. */
  public Wanted.BaseAmount amount() {
    return new Wanted.BaseAmount(quantity, unit == null ? null : new UnitCode(unit));
  }

  /** Which line it is. */
  public Wanted.Key key() {
    return Wanted.Key.of(itemId, amount());
  }

  /** The buyer's own; empty for none. */
  public String note() {
    return note;
  }

  public int place() {
    return place;
  }
}
