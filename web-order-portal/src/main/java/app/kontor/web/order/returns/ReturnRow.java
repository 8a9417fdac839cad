package app.kontor.web.order.returns;

import app.kontor.measure.Portion;
import app.kontor.measure.Quantity;
import app.kontor.returns.AnnounceReturn;
import app.kontor.returns.ReturnWish;
import app.kontor.returns.ReturnableLine;
import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A line of an order while somebody announces that goods of it come back. */
public class ReturnRow implements Serializable {
  private static final long serialVersionUID = 1L;

  private final ReturnableLine line;
  private @Nullable BigDecimal quantity;
  private String reason = "";
  private ReturnWish wish = ReturnWish.CREDIT;
  private String serial = "";
  private String description = "";

  ReturnRow(ReturnableLine line) {
    this.line = line;
  }

  /** What was typed, or null if nothing of the line comes back. */
  AnnounceReturn.@Nullable Line line() {
    BigDecimal typed = quantity;
    return typed == null || typed.signum() == 0
        ? null
        : new AnnounceReturn.Line(
            line.line().lineNumber(),
            typed,
            getReturnable().sold().unit(),
            reason,
            wish,
            serial,
            description);
  }

  int lineNumber() {
    return line.line().lineNumber();
  }

  public ReturnableLine getLine() {
    return line;
  }

  /** What may come back, in the unit in which it is typed. */
  public Portion getReturnable() {
    return line.line().portion(line.returnable());
  }

  /** The unit in which the quantity is typed. */
  public Quantity getOne() {
    return new Quantity(BigDecimal.ONE, getReturnable().sold().unit());
  }

  public @Nullable BigDecimal getQuantity() {
    return quantity;
  }

  public void setQuantity(@Nullable BigDecimal quantity) {
    this.quantity = quantity;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(@Nullable String reason) {
    this.reason = reason == null ? "" : reason;
  }

  public ReturnWish getWish() {
    return wish;
  }

  public void setWish(@Nullable ReturnWish wish) {
    this.wish = wish == null ? ReturnWish.CREDIT : wish;
  }

  public String getSerial() {
    return serial;
  }

  public void setSerial(@Nullable String serial) {
    this.serial = serial == null ? "" : serial;
  }

  public String getDescription() {
    return description;
  }

  public void setDescription(@Nullable String description) {
    this.description = description == null ? "" : description;
  }
}
