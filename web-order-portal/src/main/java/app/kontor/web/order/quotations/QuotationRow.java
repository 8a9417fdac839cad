package app.kontor.web.order.quotations;

import app.kontor.measure.UnitCode;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.quoting.LineChoice;
import app.kontor.quoting.QuotationDraft;
import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A line of a quotation while staff type it; an empty one is left out. */
public class QuotationRow implements Serializable {
  private static final long serialVersionUID = 1L;

  private String item = "";
  private String name = "";
  private @Nullable BigDecimal quantity;
  private String unit = "";
  private @Nullable BigDecimal price;
  private @Nullable BigDecimal per;
  private @Nullable BigDecimal discount;
  private String vatClass = "";
  private LineChoice choice = LineChoice.FIXED;

  /** Room for a line. */
  public QuotationRow() {}

  QuotationRow(QuotationDraft.Line line) {
    UnitCode counted = line.unit();
    item = line.word();
    name = line.name();
    quantity = line.quantity();
    unit = counted == null ? "" : counted.code();
    price = line.price();
    per = line.per();
    discount = line.discount();
    vatClass = counted == null ? "" : line.vatClass();
    choice = line.choice();
  }

  boolean isEmpty() {
    return item.isBlank() && quantity == null && price == null && name.isBlank();
  }

  QuotationDraft.Line line(int row) {
    BigDecimal much = quantity;
    if (item.isBlank()) {
      throw InvalidInput.required(row + ":item");
    }
    if (much == null) {
      throw InvalidInput.required(row + ":quantity");
    }
    return new QuotationDraft.Line(
        item,
        name,
        much,
        unit.isEmpty() ? null : new UnitCode(unit),
        price,
        per,
        discount,
        vatClass,
        choice);
  }

  public String getItem() {
    return item;
  }

  public void setItem(@Nullable String item) {
    this.item = item == null ? "" : item.strip();
  }

  public String getName() {
    return name;
  }

  public void setName(@Nullable String name) {
    this.name = name == null ? "" : name.strip();
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
    this.unit = unit == null ? "" : unit;
  }

  public @Nullable BigDecimal getPrice() {
    return price;
  }

  public void setPrice(@Nullable BigDecimal price) {
    this.price = price;
  }

  public @Nullable BigDecimal getPer() {
    return per;
  }

  public void setPer(@Nullable BigDecimal per) {
    this.per = per;
  }

  public @Nullable BigDecimal getDiscount() {
    return discount;
  }

  public void setDiscount(@Nullable BigDecimal discount) {
    this.discount = discount;
  }

  public String getVatClass() {
    return vatClass;
  }

  public void setVatClass(@Nullable String vatClass) {
    this.vatClass = vatClass == null ? "" : vatClass;
  }

  public LineChoice getChoice() {
    return choice;
  }

  public void setChoice(@Nullable LineChoice choice) {
    this.choice = choice == null ? LineChoice.FIXED : choice;
  }
}
