package app.kontor.catalogue.internal;

import app.kontor.catalogue.Gtin;
import app.kontor.catalogue.Item;
import app.kontor.catalogue.MeantItem;
import app.kontor.catalogue.MeantItem.As;
import app.kontor.platform.number.NumberKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds what is meant by words that name items: by our number in any spelling, else by GTIN, else
 * by the maker's number. What can be several items is told with all of them and never guessed.
 */
final class MeantItems {
  private static final List<Integer> GTIN_LENGTHS = List.of(8, 12, 13, 14);
  private static final Comparator<Item> SOLD_FIRST =
      Comparator.comparing((Item item) -> !item.active())
          .thenComparing(item -> item.number().value());

  private final Map<String, MeantItem> meant = new LinkedHashMap<>();
  private final Set<String> words;

  /**
   * An item that is known by one of its other numbers.
   *
   * @param number as it is kept
   */
  record Named(As as, String number, long itemId) {}

  MeantItems(Collection<String> words) {
    this.words = new LinkedHashSet<>(words);
  }

  /** Takes what has one of the words as its own number. */
  void numbered(Collection<Item> found) {
    Map<String, Item> byNumber =
        found.stream().collect(Collectors.toMap(item -> item.number().value(), item -> item));
    for (String word : words) {
      List<Item> items =
          NumberKey.candidates(word, byNumber.keySet()).stream().map(byNumber::get).toList();
      if (!items.isEmpty()) {
        meant.put(word, new MeantItem(As.NUMBER, items.stream().sorted(SOLD_FIRST).toList()));
      }
    }
  }

  /** The words that are nobody's own number. */
  List<String> left() {
    return words.stream().filter(word -> !meant.containsKey(word)).toList();
  }

  /** How the GTINs among the words that are left may be kept. */
  Set<String> gtins() {
    Set<String> all = new TreeSet<>();
    for (String word : left()) {
      Gtin.read(word).map(MeantItems::bare).stream().flatMap(MeantItems::written).forEach(all::add);
    }
    return all;
  }

  private static Stream<String> written(String bare) {
    return GTIN_LENGTHS.stream()
        .filter(length -> length >= bare.length())
        .map(length -> "0".repeat(length - bare.length()) + bare);
  }

  private static String bare(String gtin) {
    return gtin.replaceFirst("^0+", "");
  }

  /**
   * Takes what has one of the words that are left as another number. What is no longer sold counts
   * only where nothing else has the number.
   */
  void named(Collection<Named> found, Map<Long, Item> items) {
    for (String word : left()) {
      String gtin = Gtin.read(word).map(MeantItems::bare).orElse("");
      List<Item> byGtin =
          items(
              found,
              one -> one.as() == As.GTIN && !gtin.isEmpty() && bare(one.number()).equals(gtin),
              items);
      String key = NumberKey.of(word);
      List<Item> byMaker =
          items(
              found,
              one -> one.as() == As.MAKER_NUMBER && NumberKey.of(one.number()).equals(key),
              items);
      if (!byGtin.isEmpty()) {
        meant.put(word, new MeantItem(As.GTIN, byGtin));
      } else if (!byMaker.isEmpty()) {
        meant.put(word, new MeantItem(As.MAKER_NUMBER, byMaker));
      }
    }
  }

  private static List<Item> items(
      Collection<Named> found, Function<Named, Boolean> wanted, Map<Long, Item> items) {
    List<Item> all = new ArrayList<>();
    found.stream()
        .filter(wanted::apply)
        .map(Named::itemId)
        .distinct()
        .filter(items::containsKey)
        .map(items::get)
        .sorted(SOLD_FIRST)
        .forEach(all::add);
    List<Item> sold = all.stream().filter(Item::active).toList();
    return sold.isEmpty() ? all : sold;
  }

  /** What each word means. */
  Map<String, MeantItem> all() {
    Map<String, MeantItem> all = new LinkedHashMap<>();
    words.forEach(word -> all.put(word, meant.getOrDefault(word, MeantItem.NOTHING)));
    return all;
  }
}
