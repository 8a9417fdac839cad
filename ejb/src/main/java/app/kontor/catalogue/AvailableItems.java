package app.kontor.catalogue;

import java.util.Set;

/** What the catalogue has to know of stock; stock, which keeps it, tells it. */
public interface AvailableItems {

  /**
   * The ids of a seller's items of which something is free in a warehouse. Only the order of what a
   * search finds goes by it, so it may be some minutes old.
   */
  Set<Long> available(long sellerId);
}
