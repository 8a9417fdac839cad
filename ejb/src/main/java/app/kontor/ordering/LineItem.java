package app.kontor.ordering;

import app.kontor.catalogue.Item;
import app.kontor.catalogue.ItemNumber;
import app.kontor.measure.Portion;
import app.kontor.measure.Quantity;
import app.kontor.measure.SalesUnit;
import app.kontor.money.UnitPrice;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What an order line is about (EN 16931 BG-31), as it was when the order was placed. Everything
 * that stands beside an item on its way to paper belongs here: pages, documents, mails and files
 * read it from their line as one.
 *
 * @param number the seller's article number (BT-155)
 * @param name in the order's language (BT-153)
 * @param soldIn the unit it was sold in (BT-130), or null for the base unit
 */
public record LineItem(ItemNumber number, String name, @Nullable SalesUnit soldIn)
    implements Serializable {

  /**
   * The item as the catalogue has it now, in the language it was read in.
   *
   * @param soldIn null for the base unit
   */
  public static LineItem of(Item item, @Nullable SalesUnit soldIn) {
    return new LineItem(item.number(), item.name(), soldIn);
  }

  /** What has a number and a name and nothing else, such as a charge. */
  public static LineItem named(ItemNumber number, String name) {
    return new LineItem(number, name, null);
  }

  /** A quantity of the line, as it is told to people and printed. */
  public Portion portion(Quantity base) {
    return new Portion(soldIn == null ? base : soldIn.of(base).orElse(base), base);
  }

  /**
   * The price of the unit in which a quantity of the line is told.
   *
   * @param price per base units
   */
  public UnitPrice price(UnitPrice price, Quantity base) {
    return soldIn == null || !portion(base).isConverted() ? price : price.in(soldIn);
  }
}
