package app.kontor.catalogue;

import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.failure.ChangedMeanwhile;
import app.kontor.platform.failure.InvalidInput;
import jakarta.ejb.Local;
import java.util.Collection;
import java.util.List;

/**
 * Staff keep what bundles consist of. An order keeps the parts as they are when it is placed, so
 * nothing here touches it later. Numbers may be spelled in any way that means one item.
 */
@Local
public interface Bundles {
  /** Most parts of a bundle. */
  int MOST = 50;

  /** Most parts that {@link #keep} takes at once. */
  int MOST_AT_ONCE = 1_000;

  /**
   * An item with its parts in their order, in the actor's language; one that is no bundle has none.
   *
   * @throws UnknownItem if the seller has none of that number
   */
  Item bundle(ItemNumber bundle);

  /**
   * Adds parts behind those that are there, and gives those that are there another quantity; all or
   * none.
   *
   * @param key idempotency key of what is done, another for each call
   * @param entries {@link #MOST_AT_ONCE} at most
   * @return how many were added
   * @throws UnknownItem if the seller does not have one of the items
   * @throws InvalidInput at {@code bundle} with NOT_A_BUNDLE; at {@code part} with REQUIRED,
   *     NOT_A_PART if it is a bundle, a family or work, PART_WITHDRAWN if it is not sold, or
   *     TOO_MANY_PARTS beyond {@link #MOST}; at {@code quantity} as {@link BundleEntry#check}
   */
  int keep(String key, List<BundleEntry> entries);

  /**
   * Takes a part out.
   *
   * @throws ChangedMeanwhile if it is no part any more
   */
  void remove(ItemNumber bundle, ItemNumber part);

  /**
   * What these bundles consist of, for comparing.
   *
   * @param bundles the bundles' own numbers, {@link #MOST_AT_ONCE} at most
   */
  List<BundleEntry> named(Collection<ItemNumber> bundles);

  /**
   * Bundles that are sold and have an item as a part: without it they cannot be ordered.
   *
   * @param limit of them at most
   * @return none for an item that is not there
   */
  List<ItemNumber> with(ItemNumber part, int limit);

  /** The parts of all the seller's bundles, by bundle and place. */
  Page<BundleEntry> all(PageRequest page);
}
