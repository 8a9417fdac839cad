package app.kontor.catalogue;

import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.failure.InvalidInput;
import jakarta.ejb.Local;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Staff keep the seller's items, those that are no longer sold among them. What is changed holds
 * for the shop, its search and baskets from the commit on; orders and documents keep what they were
 * made with. A refusal is an {@link InvalidInput} that names the field as {@link ItemData#values}
 * does.
 */
@Local
public interface Items {
  /** Most items that {@link #keep} takes at once. */
  int MOST_AT_ONCE = 1_000;

  /**
   * An item for editing.
   *
   * @param number in any spelling that means one item
   * @throws UnknownItem if the seller has none of that number
   */
  ItemData data(ItemNumber number);

  /**
   * Items for comparing, {@link #MOST_AT_ONCE} at most; unknown numbers are left out.
   *
   * @param numbers in any spelling that means one item
   * @return by the numbers as they were asked for
   * @throws app.kontor.platform.number.NumberAmbiguous if a spelling can mean several
   */
  Map<ItemNumber, ItemData> dataOf(Collection<ItemNumber> numbers);

  /**
   * The variants of a family for editing, in the order of their numbers, those that are no longer
   * sold among them.
   *
   * @throws UnknownItem if the seller has no item of that number
   * @throws InvalidInput NOT_A_FAMILY if it is none
   */
  List<ItemData> variants(ItemNumber family);

  /** The numbers of all items, those that are no longer sold among them, in their order. */
  Page<ItemNumber> numbers(PageRequest page);

  /**
   * Adds an item.
   *
   * @param key idempotency key of the form
   * @param item its version is {@link ItemData#NEW}
   * @return its number as it is kept
   * @throws InvalidInput ITEM_NUMBER_TAKEN also for a number that differs in case, blanks or
   *     hyphens alone
   */
  ItemNumber create(String key, ItemData item);

  /**
   * Changes all but number and base unit.
   *
   * @throws app.kontor.platform.failure.ChangedMeanwhile if the version is not the current one
   * @throws InvalidInput ITEM_UNIT_STAYS for another base unit
   */
  void change(ItemData item);

  /**
   * Adds an item like another under a number of its own: with its data, texts, units, properties
   * and categories, the parts of a bundle, the items it names, and its pictures. It has no GTIN, no
   * successor, no family, documents, prices or stock, and is not sold until somebody says so.
   *
   * @param key idempotency key of the form
   * @return its number as it is kept
   */
  ItemNumber copy(String key, ItemNumber from, ItemNumber to);

  /**
   * Sells an item again.
   *
   * @param version as it was read
   * @throws app.kontor.platform.failure.ChangedMeanwhile if the version is not the current one
   */
  void activate(ItemNumber number, long version);

  /**
   * Sells an item no more; it stays for the orders and documents that name it.
   *
   * @param version as it was read
   * @throws app.kontor.platform.failure.ChangedMeanwhile if the version is not the current one
   */
  void deactivate(ItemNumber number, long version);

  /**
   * Why items cannot be kept, as they stand in the list, one reason each; none if {@link #keep}
   * would take them all. A successor may be another item of the list.
   */
  List<RefusedItem> check(List<ItemData> items);

  /**
   * Adds and changes many items by the same rules in one transaction, all or none: those with
   * version {@link ItemData#NEW} are added, the others changed.
   *
   * @param key idempotency key of what is done, another for each call
   * @param items {@link #MOST_AT_ONCE} at most, each number once
   * @throws InvalidInput of the first that is refused, its field begins with the item's number
   * @throws app.kontor.platform.failure.ChangedMeanwhile if one is not as it was read
   */
  void keep(String key, List<ItemData> items);

  /** What was changed of an item, the latest first. */
  List<ItemChanged> history(ItemNumber number, int limit);
}
