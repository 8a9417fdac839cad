package app.kontor.party;

import java.util.List;

/** What a seller may show its customers or keep to itself. */
public enum VisibleDetail {
  /** How much of an item can be had. */
  STOCK(Extent.EXACT, Extent.LIGHT, Extent.DAYS, Extent.NONE),
  /** In which branch it can be had; as exact as {@link #STOCK} allows. */
  BRANCHES(Extent.SHOWN, Extent.HIDDEN),
  /** Prices of goods in the shop; orders and documents have net, VAT and gross by law. */
  PRICES(Extent.NET_AND_GROSS, Extent.NET, Extent.GROSS),
  /** Pro-formas, invoices and goods-issue notes in the portal; what is mailed is mailed. */
  DOCUMENTS(Extent.SHOWN, Extent.HIDDEN),
  /** Parcels of orders with their tracking. */
  PARCELS(Extent.SHOWN, Extent.HIDDEN),
  /** The days on which more goods are expected. */
  DATES(Extent.SHOWN, Extent.HIDDEN),
  /** Orders that came by phone, mail or fax, beside those from the portal. */
  OTHER_CHANNELS(Extent.SHOWN, Extent.HIDDEN);

  private final List<Extent> extents;

  VisibleDetail(Extent... extents) {
    this.extents = List.of(extents);
  }

  /** What can be said of it, the most first. */
  public List<Extent> extents() {
    return extents;
  }

  /** What holds where nobody has said anything: all of it. */
  public Extent unlessSaid() {
    return extents.get(0);
  }
}
