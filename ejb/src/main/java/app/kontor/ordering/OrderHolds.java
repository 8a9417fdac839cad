package app.kontor.ordering;

import jakarta.ejb.Local;

/** Keeps an order's goods back for other capabilities, which say when they may leave. */
@Local
public interface OrderHolds {

  /**
   * Goods of the order do not leave until {@link #letGo}; one that is kept back already stays so.
   *
   * @param cause a code of capital letters, kept as the hold's reason; its words, and those of the
   *     step {@code <cause>_HELD}, are in the bundles
   */
  void keepBack(OrderNumber number, String cause);

  /**
   * What was kept back for the cause may leave; an order that is not kept back, or for another
   * reason, stays as it is.
   */
  void letGo(OrderNumber number, String cause);
}
