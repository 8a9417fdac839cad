package app.kontor.quoting.model;

import app.kontor.measure.UnitCode;
import app.kontor.platform.model.Part;
import app.kontor.quoting.LineChoice;
import app.kontor.quoting.QuotationDraft;
import app.kontor.quoting.QuotedLine;
import app.kontor.tax.VatRate;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A line of a quotation as staff write it. */
@Entity
@Table(name = "quotation_line")
public class QuotationLine extends Part {
  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "quotation_id")
  private Quotation quotation;

  private int place;

  @Column(name = "item_number")
  private String itemNumber;

  private String name;
  private boolean service;

  @Column(precision = 19, scale = 6)
  private BigDecimal quantity;

  private String unit;

  @Column(name = "list_price", precision = 19, scale = 6)
  private @Nullable BigDecimal listPrice;

  @Column(precision = 19, scale = 6)
  private @Nullable BigDecimal price;

  @Column(name = "base_quantity", precision = 19, scale = 6)
  private BigDecimal per;

  @Column(name = "target_price", precision = 19, scale = 6)
  private @Nullable BigDecimal target;

  @Column(precision = 5, scale = 2)
  private @Nullable BigDecimal discount;

  @Column(name = "vat_class")
  private String vatClass;

  @Enumerated(EnumType.STRING)
  private LineChoice choice;

  @SuppressWarnings("NullAway.Init")
  protected QuotationLine() {}

  QuotationLine(Quotation quotation, int place, NewLine line) {
    this.quotation = quotation;
    this.place = place;
    this.itemNumber = line.itemNumber();
    this.name = line.name();
    this.service = line.service();
    this.quantity = line.quantity();
    this.unit = line.unit();
    this.listPrice = line.listPrice();
    this.price = line.price();
    this.per = line.per();
    this.target = line.target();
    this.discount = line.discount();
    this.vatClass = line.vatClass();
    this.choice = line.choice();
  }

  /**
   * What a line is made of.
   *
   * @param quantity in the unit
   * @param listPrice what the customer pays otherwise for {@code per} units, or null
   * @param price net for {@code per} units, or null while nobody has said it
   * @param target what the customer would pay for {@code per} units, or null
   * @param discount per cent, or null for that of the whole quotation
   */
  public record NewLine(
      String itemNumber,
      String name,
      boolean service,
      BigDecimal quantity,
      String unit,
      @Nullable BigDecimal listPrice,
      @Nullable BigDecimal price,
      BigDecimal per,
      @Nullable BigDecimal target,
      @Nullable BigDecimal discount,
      String vatClass,
      LineChoice choice) {}

  /** As it is offered, with the discount of the whole where it has none of its own. */
  QuotedLine offered(BigDecimal whole, VatRate rate) {
    return new QuotedLine(
        place,
        itemNumber,
        name,
        service,
        quantity,
        unit,
        price,
        per,
        target,
        discount == null ? whole : discount,
        vatClass,
        rate.category(),
        rate.percent(),
        choice);
  }

  /** As staff write it. */
  QuotationDraft.Line draft() {
    return new QuotationDraft.Line(
        itemNumber,
        name,
        quantity,
        service ? new UnitCode(unit) : null,
        price,
        per,
        discount,
        vatClass,
        choice);
  }

  /** Of an item, what the customer would pay: it stays when the line is written anew. */
  public @Nullable BigDecimal target() {
    return target;
  }

  public String itemNumber() {
    return itemNumber;
  }

  String vatClass() {
    return vatClass;
  }

  Quotation quotation() {
    return quotation;
  }

  /** What the customer pays otherwise for {@code per} units, or null. */
  public @Nullable BigDecimal listPrice() {
    return listPrice;
  }
}
