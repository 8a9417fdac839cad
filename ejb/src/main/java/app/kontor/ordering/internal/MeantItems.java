package app.kontor.ordering.internal;

import app.kontor.catalogue.Item;
import app.kontor.catalogue.MeantItem;
import app.kontor.platform.failure.InvalidInput;
import java.util.stream.Collectors;

/** What was meant by a word that names an item, or why that is not known. */
final class MeantItems {
  private static final int NAMED = 5;

  private MeantItems() {}

  /**
   * The one item.
   *
   * @throws InvalidInput at {@code item}: ITEM_UNKNOWN, or SPELLING_AMBIGUOUS with some of those it
   *     can be
   */
  static Item require(String word, MeantItem meant) {
    if (meant.isAmbiguous()) {
      throw new InvalidInput(
          "item",
          "SPELLING_AMBIGUOUS",
          word.strip(),
          meant.items().stream()
              .limit(NAMED)
              .map(item -> item.number().value())
              .collect(Collectors.joining(", ")));
    }
    return meant.only().orElseThrow(() -> new InvalidInput("item", "ITEM_UNKNOWN", word.strip()));
  }
}
