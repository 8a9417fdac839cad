package app.kontor.catalogue;

import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import jakarta.ejb.Local;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Finds items; texts come in the actor's language unless a language is given. */
@Local
public interface Catalogue {

  /** Active items that match, sorted, with the total. */
  Page<Item> search(ItemQuery query, PageRequest page);

  /** At most {@code limit} active items that may be meant by what is being typed. */
  List<Item> suggest(String text, int limit);

  /**
   * An item by article number, in any spelling that means one item.
   *
   * @throws UnknownItem if the actor's seller has no such active item
   */
  ItemDetail item(ItemNumber number);

  /** All categories with items, parents before children, siblings by name. */
  List<Category> categories();

  /**
   * The categories in which words find something, counted by what they find there; all of {@link
   * #categories()} without words. None as long as the search is being prepared after a start.
   */
  List<Category> categories(String text);

  /**
   * A picture that some item shows.
   *
   * @param hash SHA-256 as in {@link Item#picture}
   * @throws UnknownItem if no item of the actor's seller shows such a picture
   */
  Picture picture(String hash);

  /** Items by id in one statement, for other capabilities; inactive ones included. */
  Map<Long, Item> items(Collection<Long> itemIds, Locale language);

  /**
   * Items by article number in one statement, whatever way the numbers are spelled; unknown numbers
   * are left out.
   *
   * @return by the numbers as they were asked for
   * @throws app.kontor.platform.number.NumberAmbiguous if a spelling can mean several items
   */
  Map<ItemNumber, Item> itemsByNumber(Collection<ItemNumber> numbers, Locale language);

  /**
   * The ids of all items that these numbers can mean, in one statement, for files of many lines;
   * inactive ones included. Which of them a spelling means says {@link
   * app.kontor.platform.number.NumberKey}.
   *
   * @return by the items' own numbers
   */
  Map<ItemNumber, Long> itemIds(Collection<ItemNumber> numbers);

  /**
   * The language in which names of the actor's seller's items are sorted and searched for a reader:
   * their own if the catalogue is kept in it, else the seller's.
   */
  Locale listed(Locale reader);
}
