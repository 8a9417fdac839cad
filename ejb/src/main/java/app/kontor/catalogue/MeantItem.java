package app.kontor.catalogue;

import app.kontor.platform.failure.InvalidInput;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody means who names an item by one of its numbers.
 *
 * @param as which number it is
 * @param items all that it can be, those that are sold before all others; more than one only where
 *     the number does not say which
 * @param hidden the seller's items that have the word as their number and are not meant by this
 *     customer, whose own number it is
 */
public record MeantItem(As as, List<Item> items, List<ItemNumber> hidden) implements Serializable {
  private static final int NAMED = 5;

  /** Nothing has this number. */
  public static final MeantItem NOTHING = new MeantItem(As.NOTHING, List.of());

  /** What hides nothing. */
  public MeantItem(As as, List<Item> items) {
    this(as, items, List.of());
  }

  /** Which of an item's numbers was said; the first that fits counts. */
  public enum As {
    /** The customer's own number (BT-156), in any spelling. */
    BUYERS_NUMBER,
    /** The seller's own article number (BT-155), in any spelling. */
    NUMBER,
    /** The number of the whole trade (BT-157), as it stands below the bars. */
    GTIN,
    /** The maker's number, letters in upper or lower case. */
    MAKER_NUMBER,
    /** None that there is. */
    NOTHING
  }

  public MeantItem {
    items = List.copyOf(items);
    hidden = List.copyOf(hidden);
  }

  /**
   * What numbers mean to who buys, with the items.
   *
   * @param items by their ids; those that are not among them are left out
   */
  public static Map<String, MeantItem> of(Map<String, MeantNumbers> meant, Map<Long, Item> items) {
    Map<String, MeantItem> all = new LinkedHashMap<>();
    meant.forEach(
        (word, each) ->
            all.put(
                word,
                new MeantItem(
                    each.as(),
                    each.forBuyers().items().stream()
                        .flatMap(one -> Stream.ofNullable(items.get(one.id())))
                        .toList(),
                    each.hidden())));
    return all;
  }

  /** The item, if there is one and no other. */
  public Optional<Item> only() {
    return items.size() == 1 ? Optional.of(items.get(0)) : Optional.empty();
  }

  /**
   * The one item.
   *
   * @param word as it was said
   * @param field at which it is refused
   * @throws InvalidInput ITEM_UNKNOWN, or SPELLING_AMBIGUOUS with some of those it can be
   */
  public Item require(String word, String field) {
    if (isAmbiguous()) {
      throw new InvalidInput(
          field,
          "SPELLING_AMBIGUOUS",
          word.strip(),
          items.stream()
              .limit(NAMED)
              .map(item -> item.number().value())
              .collect(Collectors.joining(", ")));
    }
    return only().orElseThrow(() -> new InvalidInput(field, "ITEM_UNKNOWN", word.strip()));
  }

  /** Whether somebody has to choose among several. */
  public boolean isAmbiguous() {
    return items.size() > 1;
  }
}
