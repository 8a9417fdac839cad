package app.kontor.pricing.internal;

import java.math.BigDecimal;

/** What an entry of a list says. */
record PriceRow(Step step, BigDecimal amount, BigDecimal perQuantity) {

  /** Which entry of a list: the item and the quantity from which it holds. */
  record Step(long itemId, BigDecimal from) {
    Step {
      from = from.stripTrailingZeros();
    }
  }

  boolean saysTheSameAs(PriceRow other) {
    return amount.compareTo(other.amount) == 0 && perQuantity.compareTo(other.perQuantity) == 0;
  }
}
