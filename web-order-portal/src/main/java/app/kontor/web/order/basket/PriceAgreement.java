package app.kontor.web.order.basket;

import app.kontor.ordering.PriceChanges;
import app.kontor.platform.failure.InvalidInput;
import java.io.Serializable;

/** What is agreed with before an order whose goods cost more than was seen. */
public class PriceAgreement implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String FIELD = "agreed";

  private boolean agreed;
  private PriceChanges changes = PriceChanges.NONE;

  /** Shows what an order has come to; other prices are agreed with anew. */
  void show(PriceChanges now) {
    agreed = agreed && changes.equals(now);
    changes = now;
  }

  /**
   * Refuses to go on before it is agreed.
   *
   * @throws InvalidInput at the field
   */
  void require() {
    if (changes.isDearer() && !agreed) {
      throw InvalidInput.required(FIELD);
    }
  }

  public PriceChanges getChanges() {
    return changes;
  }

  public boolean isAgreed() {
    return agreed;
  }

  public void setAgreed(boolean agreed) {
    this.agreed = agreed;
  }
}
