package app.kontor.catalogue;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * What somebody means who names an item by one of its numbers.
 *
 * @param as which number it is
 * @param items all that it can be, those that are sold before all others; more than one only where
 *     the number does not say which
 */
public record MeantItem(As as, List<Item> items) implements Serializable {

  /** Nothing has this number. */
  public static final MeantItem NOTHING = new MeantItem(As.NOTHING, List.of());

  /** Which of an item's numbers was said; the first that fits counts. */
  public enum As {
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
  }

  /** The item, if there is one and no other. */
  public Optional<Item> only() {
    return items.size() == 1 ? Optional.of(items.get(0)) : Optional.empty();
  }

  /** Whether somebody has to choose among several. */
  public boolean isAmbiguous() {
    return items.size() > 1;
  }
}
