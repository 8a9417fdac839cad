package app.kontor.catalogue;

/** What kind of thing an item is. */
public enum ItemType {
  /** Lies in a warehouse and is sent. */
  GOODS,
  /** Work that is done for the customer; staff book what was done. */
  SERVICE,
  /** Goods that belong to something sold before. */
  SPARE_PART,
  /** Stands for items that differ in a few properties; it is shown, they are sold. */
  FAMILY,
  /** A service that is done as soon as the order is released: nobody books it. */
  IMMEDIATE_SERVICE,
  /** Several goods sold as one position; its parts lie in a warehouse, it does not. */
  BUNDLE;

  /** Whether it is work and no goods. */
  public boolean isService() {
    return this == SERVICE || this == IMMEDIATE_SERVICE;
  }

  /** Whether it lies in a warehouse itself, so that it can be a part of a bundle. */
  public boolean isStocked() {
    return this == GOODS || this == SPARE_PART;
  }
}
