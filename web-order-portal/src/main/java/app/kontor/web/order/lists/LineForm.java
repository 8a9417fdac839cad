package app.kontor.web.order.lists;

import app.kontor.catalogue.ItemNumber;
import app.kontor.measure.Quantity;
import app.kontor.measure.UnitCode;
import app.kontor.ordering.Basket;
import app.kontor.ordering.Baskets;
import app.kontor.ordering.LineKey;
import app.kontor.ordering.ShoppingLists.LineChange;
import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A line of a list with its fields. */
public final class LineForm implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Basket.Line line;
  private boolean ticked;
  private @Nullable BigDecimal quantity;
  private String unit;
  private String note;

  LineForm(Basket.Line line) {
    Quantity sold = line.portion().sold();
    this.line = line;
    this.quantity = sold.value();
    this.unit = sold.unit().code();
    this.note = line.note();
  }

  /** Whether something else was typed than the list says. */
  boolean isChanged() {
    Quantity sold = line.portion().sold();
    return quantity != null
        && (quantity.compareTo(sold.value()) != 0
            || !unit.equals(sold.unit().code())
            || !note.strip().equals(line.note()));
  }

  LineChange change() {
    return new LineChange(
        new Baskets.Amount(quantity == null ? BigDecimal.ZERO : quantity, new UnitCode(unit)),
        note);
  }

  void takeOut() {
    quantity = BigDecimal.ZERO;
  }

  ItemNumber number() {
    return line.item().number();
  }

  LineKey key() {
    return line.key();
  }

  public Basket.Line getLine() {
    return line;
  }

  public boolean isTicked() {
    return ticked;
  }

  public void setTicked(boolean ticked) {
    this.ticked = ticked;
  }

  public @Nullable BigDecimal getQuantity() {
    return quantity;
  }

  public void setQuantity(@Nullable BigDecimal quantity) {
    this.quantity = quantity;
  }

  public String getUnit() {
    return unit;
  }

  public void setUnit(@Nullable String unit) {
    this.unit = unit == null || unit.isEmpty() ? line.portion().sold().unit().code() : unit;
  }

  public String getNote() {
    return note;
  }

  public void setNote(@Nullable String note) {
    this.note = note == null ? "" : note;
  }
}
