package app.kontor.billing.model;

import app.kontor.billing.DocumentDetail;
import app.kontor.measure.Quantity;
import app.kontor.measure.UnitCode;
import app.kontor.ordering.FrozenItem;
import app.kontor.ordering.FrozenPrice;
import app.kontor.ordering.LineItem;
import app.kontor.ordering.LinePrice;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A line of an issued document; without prices on a goods-issue note. */
@Embeddable
public class DocumentLine {
  private int position;

  @Column(name = "order_line")
  private int orderLine;

  @Embedded private FrozenItem item;

  @Column(precision = 19, scale = 6)
  private BigDecimal quantity;

  private String unit;

  @Embedded private @Nullable FrozenPrice price;

  @Enumerated(EnumType.STRING)
  @Column(name = "line_state")
  private @Nullable LineState state;

  @Column(name = "corrected_position")
  private @Nullable Integer correctedPosition;

  @SuppressWarnings("NullAway.Init")
  protected DocumentLine() {}

  /**
   * A line of an order, or a part of it.
   *
   * @param price of the quantity, net rounded already; null for a line without prices
   */
  public DocumentLine(
      int position, int orderLine, LineItem item, Quantity quantity, @Nullable LinePrice price) {
    this.position = position;
    this.orderLine = orderLine;
    this.item = new FrozenItem(item);
    this.quantity = quantity.value();
    this.unit = quantity.unit().code();
    this.price = price == null ? null : new FrozenPrice(price);
  }

  /** As a correction has it, which says each line twice. */
  DocumentLine corrected(int invoicePosition, LineState as) {
    this.correctedPosition = invoicePosition;
    this.state = as;
    return this;
  }

  public int position() {
    return position;
  }

  public int orderLine() {
    return orderLine;
  }

  /** Which state of a corrected line it is; nothing on other documents. */
  public Optional<LineState> state() {
    return Optional.ofNullable(state);
  }

  /** Where the line stands on the invoice; its own position on other documents. */
  public int correctedPosition() {
    return correctedPosition == null ? position : correctedPosition;
  }

  /** What it costs; nothing on a goods-issue note. */
  public Optional<LinePrice> price(Currency currency) {
    return Optional.ofNullable(price).map(frozen -> frozen.price(currency, new UnitCode(unit)));
  }

  /** The line as pages, papers and files show it. */
  public DocumentDetail.Line view(Currency currency) {
    return new DocumentDetail.Line(
        position,
        item.item(),
        Quantity.of(quantity, new UnitCode(unit)),
        price(currency).orElse(null));
  }
}
