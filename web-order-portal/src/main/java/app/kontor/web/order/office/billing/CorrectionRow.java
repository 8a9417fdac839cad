package app.kontor.web.order.office.billing;

import app.kontor.billing.CorrectInvoice;
import app.kontor.billing.DocumentDetail;
import app.kontor.measure.Quantity;
import app.kontor.money.UnitPrice;
import app.kontor.ordering.LinePrice;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A line of an invoice while it is corrected; the quantity is in its base unit. */
public class CorrectionRow implements Serializable {
  private static final long serialVersionUID = 1L;

  private final DocumentDetail.Line line;
  private final LinePrice stands;
  private @Nullable BigDecimal quantity;
  private @Nullable BigDecimal price;
  private String percent;

  CorrectionRow(DocumentDetail.Line line) {
    this.line = line;
    this.stands = Objects.requireNonNull(line.price(), "a line of an invoice has a price");
    this.quantity = line.quantity().value();
    this.price = stands.unit().amount();
    this.percent = stands.vat().percent().toPlainString();
  }

  /** Takes over what was proposed. */
  void set(CorrectInvoice.Line proposed) {
    quantity = proposed.quantity();
    price = proposed.price();
    percent = proposed.percent().toPlainString();
  }

  /** So many per cent less than it costs now. */
  void discount(BigDecimal byPercent) {
    price = stands.unit().changedBy(byPercent.negate(), RoundingMode.HALF_UP).amount();
  }

  /** Nothing of it is left. */
  void takeBack() {
    quantity = BigDecimal.ZERO;
  }

  CorrectInvoice.Line line() {
    return new CorrectInvoice.Line(
        line.position(),
        Objects.requireNonNullElse(quantity, BigDecimal.ZERO),
        Objects.requireNonNullElse(price, BigDecimal.ZERO),
        new BigDecimal(percent));
  }

  int position() {
    return line.position();
  }

  public DocumentDetail.Line getLine() {
    return line;
  }

  /** What the price is for. */
  public Quantity getPer() {
    UnitPrice unit = stands.unit();
    return unit.baseQuantity();
  }

  public @Nullable BigDecimal getQuantity() {
    return quantity;
  }

  public void setQuantity(@Nullable BigDecimal quantity) {
    this.quantity = quantity;
  }

  public @Nullable BigDecimal getPrice() {
    return price;
  }

  public void setPrice(@Nullable BigDecimal price) {
    this.price = price;
  }

  public String getPercent() {
    return percent;
  }

  public void setPercent(@Nullable String percent) {
    this.percent = percent == null ? stands.vat().percent().toPlainString() : percent;
  }
}
