package app.kontor.ordering;

import app.kontor.catalogue.ItemDetail;
import app.kontor.catalogue.ItemFamily;
import app.kontor.catalogue.ItemFilter;
import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.ItemQuery;
import app.kontor.catalogue.RelatedAs;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.data.Total;
import jakarta.ejb.Local;
import java.util.Currency;
import java.util.List;

/**
 * The catalogue as the actor can buy from it: items with their price and availability. A buyer sees
 * the own company's prices; staff see the base prices in the seller's home currency.
 */
@Local
public interface Offers {

  /** Active items that match, each with price and availability, in a fixed number of statements. */
  Page<Offer> search(ItemQuery query, PageRequest page);

  /** Items as staff look for them, those that are no longer sold included, at base prices. */
  Page<Offer> list(ItemFilter filter, PageRequest page);

  /** How many items the list of staff shows, counted as lists are. */
  Total count(ItemFilter filter);

  /**
   * The numbers of what the list of staff shows, as they are kept and in its order.
   *
   * @param most of them at most
   */
  List<ItemNumber> numbers(ItemFilter filter, int most);

  /** The market zones whose prices items can be without, in the seller's order. */
  List<Market> markets();

  /**
   * A market zone as it is chosen.
   *
   * @param name in the reader's language, else in the seller's
   */
  record Market(String code, String name, Currency currency) {}

  /** At most {@code limit} items that may be meant by what is being typed, with their prices. */
  List<Offer> suggest(String text, int limit);

  /** The same with each variant of a family for itself. */
  List<Offer> suggestEach(String text, int limit);

  /**
   * One item with everything its page shows.
   *
   * @throws app.kontor.catalogue.UnknownItem if the actor's seller has no such active item
   */
  Detail offer(ItemNumber itemNumber);

  /**
   * The variants of a family as the actor can buy them.
   *
   * @throws app.kontor.catalogue.UnknownItem if the actor's seller has no such family
   */
  Matrix matrix(ItemNumber family);

  /**
   * Variants side by side.
   *
   * @param axes in what they differ, each with the values there are
   */
  record Matrix(List<ItemFamily.Axis> axes, List<Cell> cells) {
    public Matrix {
      axes = List.copyOf(axes);
      cells = List.copyOf(cells);
    }
  }

  /**
   * A variant.
   *
   * @param values one of each axis, in their order
   */
  record Cell(List<String> values, Offer offer) {
    public Cell {
      values = List.copyOf(values);
    }
  }

  /** An item's text with its offer. */
  record Detail(ItemDetail item, Offer offer) {}

  /**
   * As {@link #offer}, with what else is offered beside it. An item that is no longer sold is shown
   * without a price if something does the same.
   *
   * @throws app.kontor.catalogue.UnknownItem if there is nothing to be shown
   */
  Shown shown(ItemNumber itemNumber);

  /**
   * All that an item's page shows.
   *
   * @param related what has to do with it, in the order of the page; no group is empty
   * @param alsoBought what others bought with it, see {@link AlsoBought}
   */
  record Shown(Detail detail, List<Related> related, List<Offer> alsoBought) {
    public Shown {
      related = List.copyOf(related);
      alsoBought = List.copyOf(alsoBought);
    }
  }

  /** What others bought with what lies in the actor's basket, see {@link AlsoBought}. */
  List<Offer> alsoBoughtWithBasket();

  /** Items that have the same to do with one. */
  record Related(RelatedAs as, List<Offer> offers) {
    public Related {
      offers = List.copyOf(offers);
    }
  }
}
