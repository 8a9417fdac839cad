package app.kontor.catalogue;

import app.kontor.party.PartnerNumber;
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
  /** Most makers that are offered to choose from. */
  int MOST_MAKERS = 1_000;

  /**
   * Active items that match, sorted, with the total. A family is shown once in the place of its
   * variants: always where no words are said, else where they meet several variants equally well.
   */
  Page<Item> search(ItemQuery query, PageRequest page);

  /** Items as staff look for them, those that are no longer sold included, with the total. */
  Page<Item> list(ItemFilter filter, PageRequest page);

  /**
   * What {@link #list} would show, as far as it is priced: for whoever knows prices and goes
   * through many items. Only other capabilities ask.
   *
   * @param offset items to pass over
   */
  List<ItemToPrice> toPrice(ItemFilter filter, int offset, int limit);

  /**
   * Brands and makers of the seller's items, those that are no longer sold included, in the order
   * of letters, the first {@link #MOST_MAKERS}.
   */
  List<String> makers();

  /**
   * At most {@code limit} active items that may be meant by what is being typed; a family where
   * several of its variants may be.
   */
  List<Item> suggest(String text, int limit);

  /** The same with each variant for itself, where an item is entered that is sold or kept. */
  List<Item> suggestEach(String text, int limit);

  /**
   * An item by article number, in any spelling that means one item. In place of one that is no
   * longer sold comes what is sold instead, see {@link ItemDetail#replaces}.
   *
   * @throws UnknownItem if the actor's seller has no such active item and none in its place
   */
  ItemDetail item(ItemNumber number);

  /**
   * Whether the search knows all items, which it does some seconds after a start; before, words
   * find numbers alone, and nothing is found by values of properties.
   */
  boolean isSearchReady();

  /**
   * As {@link #item}, and also one that is no longer sold if there is something in its place only
   * in what is {@link #around} it.
   *
   * @throws UnknownItem if there is nothing to be shown
   */
  ItemDetail shown(ItemNumber number);

  /**
   * What is sold that has to do with an item: alternatives, what is better, accessories, spare
   * parts, and what it goes with, each item once, a dozen of a kind. What stood in its place
   * before, see {@link ItemDetail#replaces}, adds its alternatives. And other items, as far as they
   * are sold.
   *
   * @param others ids of further items, a dozen or so
   */
  ItemSurroundings around(ItemDetail shown, List<Long> others);

  /** All categories with items, parents before children, siblings by name. */
  List<Category> categories();

  /**
   * The categories in which words find something, counted by what they find there; all of {@link
   * #categories()} without words. None as long as the search is being prepared after a start.
   */
  List<Category> categories(String text);

  /**
   * By which values of properties what is found can be narrowed, in the order of the properties.
   * Each value is counted among what the words, the category and the values chosen of other
   * properties leave. None as long as the search is being prepared after a start.
   *
   * @throws app.kontor.platform.failure.InvalidInput FILTER_UNKNOWN for a property that is not
   *     there
   */
  List<Facet> facets(ItemQuery query);

  /**
   * A picture that some item or category shows, in one of the sizes of pages.
   *
   * @param hash SHA-256 as in {@link Item#picture}
   * @throws UnknownItem if nothing of the actor's seller shows such a picture
   */
  Picture picture(String hash, PictureSize size);

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
   * What is meant by words that name items: the own number of the actor's company, else the
   * seller's number, both in any spelling, else a GTIN, else the maker's number. Where it can be
   * several, all are told; nothing is guessed. Two statements, however many words; no longer sold
   * items included.
   *
   * @return by the words as they were said, in their order
   */
  Map<String, MeantItem> meant(Collection<String> words, Locale language);

  /**
   * As {@link #meant}, as a customer says it to staff.
   *
   * @throws app.kontor.party.UnknownPartner if the seller has no such customer
   */
  Map<String, MeantItem> meantBy(PartnerNumber partnerNumber, List<String> words);

  /** As {@link #meant} in one statement, for files of many lines: items by their numbers alone. */
  Map<String, MeantNumbers> numbersMeant(Collection<String> words);

  /** As {@link #numbersMeant}, as a customer says it. */
  Map<String, MeantNumbers> numbersMeantBy(PartnerNumber partnerNumber, Collection<String> words);

  /**
   * The ids of all items that these numbers can mean, in one statement, for files of many lines;
   * inactive ones included. Which of them a spelling means says {@link
   * app.kontor.platform.number.NumberKey}.
   *
   * @return by the items' own numbers
   */
  Map<ItemNumber, Long> itemIds(Collection<ItemNumber> numbers);

  /**
   * What is sold in place of items that are no longer sold, if anything is, by their ids; read from
   * what is kept.
   */
  Map<Long, ItemNumber> successors(Collection<Long> itemIds);

  /**
   * A family with the variants that are sold, in the actor's language.
   *
   * @param family one, as {@link Item#isFamily} says
   */
  ItemFamily family(Item family);

  /** The variants that are sold, by the ids of their families, in one statement. */
  Map<Long, List<ItemFamily.Least>> sold(Collection<Long> families);

  /** How many active items there are, for files that tell them all. */
  long listedCount();

  /**
   * The id of an active item by its place in the order of ids, or a later one than all if there are
   * not so many.
   *
   * @param place from 0
   */
  long listedAt(long place);

  /**
   * Active items in the order of their ids, for files that tell them all, piece by piece.
   *
   * @param from the least id
   * @param limit 1 to 500
   */
  List<ListedItem> listedItems(long from, int limit);

  /**
   * The language in which names of the actor's seller's items are sorted and searched for a reader:
   * their own if the catalogue is kept in it, else the seller's.
   */
  Locale listed(Locale reader);
}
