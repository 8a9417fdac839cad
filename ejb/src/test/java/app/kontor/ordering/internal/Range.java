package app.kontor.ordering.internal;

import app.kontor.catalogue.Catalogue;
import app.kontor.catalogue.Category;
import app.kontor.catalogue.Item;
import app.kontor.catalogue.ItemDetail;
import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.ItemQuery;
import app.kontor.catalogue.Picture;
import app.kontor.catalogue.UnknownItem;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.number.NumberKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the seller sells, in memory; remembers in which languages it was asked for names. */
final class Range implements Catalogue {
  private final Map<Long, Item> items = new LinkedHashMap<>();
  private final List<Locale> languages = new ArrayList<>();
  private final List<ItemQuery> searches = new ArrayList<>();

  void has(Item... sold) {
    for (Item item : sold) {
      items.put(item.id(), item);
    }
  }

  /** The item is gone altogether. */
  void forgets(long itemId) {
    items.remove(itemId);
  }

  List<Locale> languages() {
    return languages;
  }

  List<ItemQuery> searches() {
    return searches;
  }

  @Override
  public Page<Item> search(ItemQuery query, PageRequest page) {
    searches.add(query);
    List<Item> found = items.values().stream().filter(Item::active).toList();
    return new Page<>(found, found.size());
  }

  @Override
  public ItemDetail item(ItemNumber number) {
    Item found = spelled(number).filter(Item::active).orElseThrow(() -> new UnknownItem(number));
    return new ItemDetail(found, "Made to last.", null, List.of());
  }

  @Override
  public Map<Long, Item> items(Collection<Long> itemIds, Locale language) {
    languages.add(language);
    Map<Long, Item> found = new HashMap<>(items);
    found.keySet().retainAll(itemIds);
    return found;
  }

  @Override
  public Map<ItemNumber, Item> itemsByNumber(Collection<ItemNumber> numbers, Locale language) {
    languages.add(language);
    Map<ItemNumber, Item> found = new HashMap<>();
    numbers.forEach(number -> spelled(number).ifPresent(item -> found.put(number, item)));
    return found;
  }

  private Optional<Item> spelled(ItemNumber number) {
    String key = NumberKey.of(number.value());
    return items.values().stream()
        .filter(item -> NumberKey.of(item.number().value()).equals(key))
        .findFirst();
  }

  @Override
  public List<Item> suggest(String text, int limit) {
    return search(new ItemQuery(text, null, ItemQuery.Order.RELEVANCE), PageRequest.first(limit))
        .rows();
  }

  @Override
  public List<Category> categories() {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Category> categories(String text) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Picture picture(String hash) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Map<ItemNumber, Long> itemIds(Collection<ItemNumber> numbers) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Locale listed(Locale reader) {
    throw new UnsupportedOperationException();
  }
}
