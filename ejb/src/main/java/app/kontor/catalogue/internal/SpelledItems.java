package app.kontor.catalogue.internal;

import app.kontor.catalogue.Item;
import app.kontor.catalogue.ItemNumber;
import app.kontor.platform.number.NumberKey;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Article numbers as people spell them: what to look for, and what was meant. */
final class SpelledItems {
  private SpelledItems() {}

  /** The keys under which items with such numbers are kept, each once. */
  static List<String> keys(Collection<ItemNumber> numbers) {
    return numbers.stream()
        .map(number -> NumberKey.of(number.value()))
        .filter(key -> !key.isEmpty())
        .distinct()
        .toList();
  }

  /**
   * Which of the items that were found each number means; those that mean none are left out.
   *
   * @throws app.kontor.platform.number.NumberAmbiguous if a spelling can mean several items
   */
  static Map<ItemNumber, Item> meant(Collection<ItemNumber> numbers, Collection<Item> found) {
    Map<String, Item> byNumber =
        found.stream()
            .collect(Collectors.toMap(item -> item.number().value(), Function.identity()));
    Map<ItemNumber, Item> meant = new HashMap<>();
    for (ItemNumber spelled : numbers) {
      NumberKey.resolve(spelled.value(), byNumber.keySet())
          .ifPresent(number -> meant.put(spelled, byNumber.get(number)));
    }
    return meant;
  }
}
