package app.kontor.catalogue;

import java.io.Serializable;

/**
 * Another item that has to do with one.
 *
 * @param kind what it is to the item that names it
 * @param naming whether it is the one that names; else it is named
 * @param item in the language of the reader
 */
public record RelatedItem(RelationKind kind, boolean naming, Item item) implements Serializable {

  /** How the page of the one presents the other. */
  public RelatedAs as() {
    return switch (kind) {
      case ALTERNATIVE -> RelatedAs.ALTERNATIVE;
      case UP_SELL -> RelatedAs.UP_SELL;
      case ACCESSORY -> naming ? RelatedAs.FITS : RelatedAs.ACCESSORY;
      case SPARE_PART -> naming ? RelatedAs.FITS : RelatedAs.SPARE_PART;
    };
  }
}
