package app.kontor.catalogue;

import app.kontor.catalogue.MeantItem.As;
import java.util.Collection;
import java.util.List;

/**
 * What somebody means who names an item by one of its numbers, told by the items' own numbers.
 *
 * @param as which number it is
 * @param items all that it can be, those that are sold before all others; more than one only where
 *     the word does not say which
 * @param hidden the seller's items that have the word as their number and are not meant by this
 *     customer, whose own number it is
 */
public record MeantNumbers(As as, List<Named> items, List<ItemNumber> hidden) {

  /** Nothing has this number. */
  public static final MeantNumbers NOTHING = new MeantNumbers(As.NOTHING, List.of(), List.of());

  public MeantNumbers {
    items = List.copyOf(items);
    hidden = List.copyOf(hidden);
  }

  /**
   * An item that has the number.
   *
   * @param number the item's own
   */
  public record Named(long id, ItemNumber number, boolean active) {}

  /** The ids of all items that words can be, each once. */
  public static List<Long> ids(Collection<MeantNumbers> meant) {
    return meant.stream().flatMap(each -> each.items.stream()).map(Named::id).distinct().toList();
  }

  /**
   * The same for who buys: what is no longer sold counts only where nothing else has the GTIN or
   * maker's number. Files are told of all, because they may be about what is no longer sold.
   */
  public MeantNumbers forBuyers() {
    List<Named> sold = items.stream().filter(Named::active).toList();
    boolean others = as == As.GTIN || as == As.MAKER_NUMBER;
    return others && !sold.isEmpty() ? new MeantNumbers(as, sold, hidden) : this;
  }

  /** The numbers of all items that it can be. */
  public List<ItemNumber> numbers() {
    return items.stream().map(Named::number).toList();
  }
}
