package app.kontor.ordering;

import app.kontor.catalogue.Item;
import app.kontor.catalogue.ItemNumber;
import app.kontor.measure.Portion;
import app.kontor.measure.Quantity;
import app.kontor.measure.SalesUnit;
import app.kontor.money.UnitPrice;
import app.kontor.stock.StockLine;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an order line is about (EN 16931 BG-31), as it was when the order was placed. Everything
 * that stands beside an item on its way to paper belongs here: pages, documents, mails and files
 * read it from their line as one.
 *
 * @param number the seller's article number (BT-155)
 * @param name in the order's language (BT-153)
 * @param soldIn the unit it was sold in (BT-130), or null for the base unit
 * @param parts what one base unit of a bundle consists of; empty for all else
 * @param buyersNumber what the customer calls it (BT-156), or null
 */
public record LineItem(
    ItemNumber number,
    String name,
    @Nullable SalesUnit soldIn,
    List<LinePart> parts,
    @Nullable String buyersNumber)
    implements Serializable {
  public LineItem {
    parts = List.copyOf(parts);
  }

  /** What is no bundle. */
  public LineItem(ItemNumber number, String name, @Nullable SalesUnit soldIn) {
    this(number, name, soldIn, List.of(), null);
  }

  /**
   * The item as the catalogue has it now, in the language it was read in.
   *
   * @param soldIn null for the base unit
   */
  public static LineItem of(Item item, @Nullable SalesUnit soldIn) {
    return new LineItem(
        item.number(),
        item.name(),
        soldIn,
        item.parts().stream().map(LinePart::of).toList(),
        item.buyersNumber());
  }

  /**
   * The same as a customer calls it.
   *
   * @param own its number, or null if it has none
   */
  public LineItem calledBy(@Nullable String own) {
    return new LineItem(number, name, soldIn, parts, own);
  }

  /** The same as a bundle of parts; none for what is no bundle. */
  public LineItem consistingOf(List<LinePart> some) {
    return new LineItem(number, name, soldIn, some, buyersNumber);
  }

  /** What has a number and a name and nothing else, such as a charge. */
  public static LineItem named(ItemNumber number, String name) {
    return new LineItem(number, name, null);
  }

  /**
   * What stock is asked for a line: the item, or the parts of a bundle.
   *
   * @param step if there is less, only a multiple of this is set aside; zero for whatever there is
   */
  public StockLine stock(int lineNumber, long itemId, Quantity quantity, BigDecimal step) {
    return new StockLine(
        lineNumber,
        itemId,
        quantity,
        step,
        parts.stream().map(part -> new StockLine.Part(part.itemId(), part.quantity())).toList());
  }

  /**
   * What so many of it consist of; nothing if it is no bundle.
   *
   * @param base in the line's base unit
   */
  public List<LinePart> partsOf(Quantity base) {
    return parts.stream().map(part -> part.times(base)).toList();
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
