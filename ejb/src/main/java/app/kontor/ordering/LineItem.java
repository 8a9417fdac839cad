package app.kontor.ordering;

import app.kontor.catalogue.Item;
import app.kontor.catalogue.ItemNumber;
import java.io.Serializable;

/**
 * What an order line is about (EN 16931 BG-31), as it was when the order was placed. Everything
 * that stands beside an item on its way to paper belongs here: pages, documents, mails and files
 * read it from their line as one.
 *
 * @param number the seller's article number (BT-155)
 * @param name in the order's language (BT-153)
 */
public record LineItem(ItemNumber number, String name) implements Serializable {

  /** The item as the catalogue has it now, in the language it was read in. */
  public static LineItem of(Item item) {
    return new LineItem(item.number(), item.name());
  }

  /** What has a number and a name and nothing else, such as a charge. */
  public static LineItem named(ItemNumber number, String name) {
    return new LineItem(number, name);
  }
}
