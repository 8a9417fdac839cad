package app.kontor.shipping.model;

import app.kontor.measure.Quantity;
import app.kontor.measure.UnitCode;
import app.kontor.ordering.FrozenItem;
import app.kontor.ordering.OrderLine;
import app.kontor.platform.model.Part;
import app.kontor.shipping.DespatchAdvice;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;

/** Goods of one order line on a goods-issue note. */
@Entity
@Table(name = "despatch_line")
public class DespatchLine extends Part {
  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "despatch_id")
  private Despatch despatch;

  @Column(name = "line_number")
  private int lineNumber;

  @Column(name = "item_id")
  private long itemId;

  @Embedded private FrozenItem item;
  private String unit;

  @Column(precision = 19, scale = 6)
  private BigDecimal quantity;

  @SuppressWarnings("NullAway.Init")
  protected DespatchLine() {}

  @SuppressWarnings("NullAway.Init")
  public DespatchLine(OrderLine line, Quantity quantity) {
    this.lineNumber = line.lineNumber();
    this.itemId = line.itemId();
    this.item = new FrozenItem(line.item());
    this.unit = quantity.unit().code();
    this.quantity = quantity.value();
  }

  void belongTo(Despatch owner) {
    this.despatch = owner;
  }

  public long itemId() {
    return itemId;
  }

  public Quantity quantity() {
    return Quantity.of(quantity, new UnitCode(unit));
  }

  DespatchAdvice.Line view() {
    return new DespatchAdvice.Line(lineNumber, item.item(), quantity());
  }

  /** The note it stands on. */
  public Despatch despatch() {
    return despatch;
  }
}
