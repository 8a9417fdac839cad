package app.kontor.ordering.model;

import app.kontor.ordering.LinePrice;
import java.math.BigDecimal;
import java.util.Collection;

/**
 * What is to be delivered, as far as delivery methods ask.
 *
 * @param kg weight in all
 * @param heaviestKg weight of the heaviest base unit
 * @param value net, in the buyer's currency; what is on request counts nothing
 * @param sent whether anything is sent; work is not, it has no weight and costs no delivery
 */
public record Goods(BigDecimal kg, BigDecimal heaviestKg, BigDecimal value, boolean sent) {
  /** Goods that are not known yet. */
  public static final Goods NONE =
      new Goods(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, true);

  /** Nothing is sent, there is only work to be done. */
  public static final Goods WORK =
      new Goods(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, false);

  /** What is wanted at the prices of the day. */
  public static Goods of(Collection<Wanted> wanted, Quote quote) {
    BigDecimal kg = BigDecimal.ZERO;
    BigDecimal heaviest = BigDecimal.ZERO;
    BigDecimal value = BigDecimal.ZERO;
    boolean sent = wanted.isEmpty();
    for (Wanted want : wanted) {
      if (want.item().isService()) {
        continue;
      }
      sent = true;
      BigDecimal one = want.item().weightKg();
      kg = kg.add(one.multiply(want.quantity().value()));
      heaviest = heaviest.max(one);
      value =
          value.add(
              quote
                  .cost(want)
                  .map(LinePrice::net)
                  .map(net -> net.amount())
                  .orElse(BigDecimal.ZERO));
    }
    return new Goods(kg, heaviest, value, sent);
  }
}
