package app.kontor.party;

import java.util.List;

/** For whom something is said about what is seen; of customers, the nearest level wins. */
public enum VisibilityLevel {
  /** Whoever has not signed in, on the public side of the shop. */
  STRANGERS,
  /** All customers of the seller. */
  SELLER,
  /** A group of customers. */
  GROUP,
  /** One customer. */
  CUSTOMER;

  /** What can be said on this level. */
  public List<VisibleDetail> details() {
    return this == STRANGERS
        ? List.of(VisibleDetail.STOCK, VisibleDetail.BRANCHES)
        : List.of(VisibleDetail.values());
  }

  /** What can be said of a detail; strangers are never told a quantity or a day. */
  public List<Extent> extents(VisibleDetail detail) {
    return this == STRANGERS && detail == VisibleDetail.STOCK
        ? List.of(Extent.LIGHT, Extent.NONE)
        : detail.extents();
  }
}
