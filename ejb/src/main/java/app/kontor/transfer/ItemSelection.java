package app.kontor.transfer;

import app.kontor.catalogue.ItemFilter;
import app.kontor.catalogue.ItemNumber;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Items that somebody wants to change together.
 *
 * @param numbers those that were marked, as they are kept
 * @param all what the list shows that all are wanted of; null if only those that were marked are
 */
public record ItemSelection(List<ItemNumber> numbers, @Nullable ItemFilter all) {
  public ItemSelection {
    numbers = List.copyOf(numbers);
  }

  /** Items that were marked. */
  public static ItemSelection marked(List<ItemNumber> numbers) {
    return new ItemSelection(numbers, null);
  }

  /** All that a list shows, however many pages it has. */
  public static ItemSelection all(ItemFilter filter) {
    return new ItemSelection(List.of(), filter);
  }
}
