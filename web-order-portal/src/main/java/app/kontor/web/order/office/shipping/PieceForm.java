package app.kontor.web.order.office.shipping;

import app.kontor.shipping.Piece;
import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A piece while it is edited; sizes in whole centimetres. */
public class PieceForm implements Serializable {
  private static final long serialVersionUID = 1L;

  private @Nullable BigDecimal weight;
  private @Nullable BigDecimal length;
  private @Nullable BigDecimal width;
  private @Nullable BigDecimal height;

  public @Nullable BigDecimal getWeight() {
    return weight;
  }

  public void setWeight(@Nullable BigDecimal weight) {
    this.weight = weight;
  }

  public @Nullable BigDecimal getLength() {
    return length;
  }

  public void setLength(@Nullable BigDecimal length) {
    this.length = length;
  }

  public @Nullable BigDecimal getWidth() {
    return width;
  }

  public void setWidth(@Nullable BigDecimal width) {
    this.width = width;
  }

  public @Nullable BigDecimal getHeight() {
    return height;
  }

  public void setHeight(@Nullable BigDecimal height) {
    this.height = height;
  }

  /** What was entered; nothing counts as zero and is refused by the core. */
  Piece piece() {
    return new Piece(
        weight == null ? BigDecimal.ZERO : weight, whole(length), whole(width), whole(height));
  }

  private static int whole(@Nullable BigDecimal size) {
    return size == null || size.signum() < 0 || size.precision() - size.scale() > 6
        ? 0
        : size.intValue();
  }
}
