package app.kontor.ordering.internal;

import app.kontor.catalogue.Catalogue;
import app.kontor.catalogue.Category;
import app.kontor.catalogue.Facet;
import app.kontor.catalogue.Item;
import app.kontor.catalogue.ItemDetail;
import app.kontor.catalogue.ItemFamily;
import app.kontor.catalogue.ItemFilter;
import app.kontor.catalogue.ItemMeasures;
import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.ItemQuery;
import app.kontor.catalogue.ItemSurroundings;
import app.kontor.catalogue.ItemToPrice;
import app.kontor.catalogue.ItemTrade;
import app.kontor.catalogue.ItemUnits;
import app.kontor.catalogue.ItemWords;
import app.kontor.catalogue.ListedItem;
import app.kontor.catalogue.MeantItem;
import app.kontor.catalogue.MeantNumbers;
import app.kontor.catalogue.Picture;
import app.kontor.catalogue.PictureSize;
import app.kontor.catalogue.RelatedItem;
import app.kontor.catalogue.UnknownItem;
import app.kontor.party.PartnerNumber;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.number.NumberKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What the seller sells, in memory; remembers in which languages it was asked for names. */
final class Range implements Catalogue {
  private final Map<Long, ItemNumber> successors = new HashMap<>();
  private final Map<Long, Item> items = new LinkedHashMap<>();
  private final Map<Long, List<RelatedItem>> related = new HashMap<>();
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
  public Page<Item> list(ItemFilter filter, PageRequest page) {
    List<Item> found =
        items.values().stream()
            .filter(
                item ->
                    filter.state() == ItemFilter.State.ANY
                        || item.active() == (filter.state() == ItemFilter.State.SOLD))
            .toList();
    return new Page<>(found, found.size());
  }

  @Override
  public List<ItemToPrice> toPrice(ItemFilter filter, int offset, int limit) {
    return list(filter, PageRequest.first(1)).rows().stream()
        .skip(offset)
        .limit(limit)
        .map(item -> new ItemToPrice(item.id(), item.number(), item.minimum()))
        .toList();
  }

  @Override
  public List<String> makers() {
    return List.of("Ankra", "Norwid");
  }

  /** Says what has to do with an item. */
  void relates(long itemId, RelatedItem... others) {
    related.put(itemId, List.of(others));
  }

  @Override
  public ItemDetail shown(ItemNumber number) {
    return spelled(number)
        .filter(item -> item.active() || related.containsKey(item.id()))
        .map(Range::detail)
        .orElseThrow(() -> new UnknownItem(number));
  }

  @Override
  public ItemSurroundings around(ItemDetail shown, List<Long> others) {
    List<RelatedItem> found = related.getOrDefault(shown.item().id(), List.of());
    return new ItemSurroundings(
        found,
        others.stream()
            .filter(other -> found.stream().noneMatch(each -> each.item().id() == other))
            .map(items::get)
            .filter(Objects::nonNull)
            .toList());
  }

  @Override
  public ItemDetail item(ItemNumber number) {
    return detail(spelled(number).filter(Item::active).orElseThrow(() -> new UnknownItem(number)));
  }

  private static ItemDetail detail(Item found) {
    return new ItemDetail(
        found,
        new ItemWords(found.name(), "", "<p>Made to last.</p>"),
        ItemTrade.goods(found.vatClass()),
        ItemMeasures.weighing(found.weightKg()),
        ItemUnits.by(found.unit(), found.packaging().value()),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        null);
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

  @Override
  public Map<String, MeantItem> meant(Collection<String> words, Locale language) {
    languages.add(language);
    Map<String, MeantItem> meant = new LinkedHashMap<>();
    for (String word : words) {
      List<Item> called =
          items.values().stream()
              .filter(item -> NumberKey.of(item.number().value()).equals(NumberKey.of(word)))
              .toList();
      meant.put(
          word, called.isEmpty() ? MeantItem.NOTHING : new MeantItem(MeantItem.As.NUMBER, called));
    }
    return meant;
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
  public boolean isSearchReady() {
    return true;
  }

  @Override
  public List<Item> suggestEach(String text, int limit) {
    return suggest(text, limit);
  }

  @Override
  public ItemFamily family(Item family) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Map<Long, List<ItemFamily.Least>> sold(Collection<Long> families) {
    return Map.of();
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
  public List<Facet> facets(ItemQuery query) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Picture picture(String hash, PictureSize size) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Map<String, MeantItem> meantBy(PartnerNumber partnerNumber, List<String> words) {
    return meant(words, Locale.ENGLISH);
  }

  @Override
  public Map<String, MeantNumbers> numbersMeant(Collection<String> words) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Map<String, MeantNumbers> numbersMeantBy(
      PartnerNumber partnerNumber, Collection<String> words) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Map<ItemNumber, Long> itemIds(Collection<ItemNumber> numbers) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Map<Long, ItemNumber> successors(Collection<Long> itemIds) {
    Map<Long, ItemNumber> found = new HashMap<>(successors);
    found.keySet().retainAll(itemIds);
    return found;
  }

  /** Says what is sold in place of an item. */
  void replace(long itemId, ItemNumber successor) {
    successors.put(itemId, successor);
  }

  @Override
  public long listedCount() {
    return items.values().stream().filter(Item::active).count();
  }

  @Override
  public long listedAt(long place) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<ListedItem> listedItems(long from, int limit) {
    return items.values().stream()
        .filter(item -> item.active() && item.id() >= from)
        .sorted(Comparator.comparing(Item::id))
        .limit(limit)
        .map(item -> new ListedItem(item, "", null, null, null, Shop.NOW))
        .toList();
  }

  @Override
  public Locale listed(Locale reader) {
    return reader;
  }
}
