package app.kontor.catalogue;

import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.failure.ChangedMeanwhile;
import app.kontor.platform.failure.InvalidInput;
import jakarta.ejb.Local;
import java.util.Collection;
import java.util.List;

/**
 * Staff keep which items are alternatives, accessories and spare parts of an item, or better than
 * it. Buyers see those that are sold, on the item's page. Numbers may be spelled in any way that
 * means one item.
 */
@Local
public interface ItemRelations {
  /** Most items of a kind that one item names. */
  int MOST = 50;

  /** Most relations that {@link #keep} takes at once. */
  int MOST_AT_ONCE = 1_000;

  /**
   * All that an item names, by kind and in their order, and the first hundred of each kind that
   * name it; those that are no longer sold among them.
   *
   * @throws UnknownItem if the seller has none of that number
   */
  List<RelatedItem> of(ItemNumber item);

  /**
   * Names items as the last of a kind, in the order given; one that is there stays where it is.
   *
   * @param key idempotency key of the form
   * @return how many were added
   * @throws UnknownItem if the seller does not have one of the items; then none is added
   * @throws InvalidInput at {@code related} with REQUIRED, RELATION_TO_ITSELF, or RELATION_TOO_MANY
   *     beyond {@link #MOST}
   */
  int add(String key, ItemNumber item, RelationKind kind, List<ItemNumber> related);

  /**
   * Puts those of a kind into an order.
   *
   * @param related all of them, each once
   * @throws ChangedMeanwhile if they are not the ones that are there
   */
  void arrange(ItemNumber item, RelationKind kind, List<ItemNumber> related);

  /**
   * Names an item no longer.
   *
   * @throws ChangedMeanwhile if it is not named any more
   */
  void remove(ItemNumber item, RelationKind kind, ItemNumber related);

  /**
   * What these items name, each with its place, for comparing.
   *
   * @param items the items' own numbers, {@link #MOST_AT_ONCE} at most
   */
  List<Relation> named(Collection<ItemNumber> items);

  /** All relations of the seller's, by item, kind and place. */
  Page<Relation> all(PageRequest page);

  /**
   * Adds relations and gives those that are there another place, all or none.
   *
   * @param key idempotency key of what is done, another for each call
   * @param relations {@link #MOST_AT_ONCE} at most
   * @throws UnknownItem if the seller does not have one of the items
   * @throws InvalidInput as {@link #add}, and at {@code place} as {@link Relation#check}
   */
  void keep(String key, List<Relation> relations);
}
