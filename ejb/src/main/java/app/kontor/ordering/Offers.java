package app.kontor.ordering;

import app.kontor.catalogue.ItemDetail;
import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.ItemQuery;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import jakarta.ejb.Local;
import java.util.List;

/**
 * The catalogue as the actor can buy from it: items with their price and availability. A buyer sees
 * the own company's prices; staff see the base prices in the seller's home currency.
 */
@Local
public interface Offers {

  /** Active items that match, each with price and availability, in a fixed number of statements. */
  Page<Offer> search(ItemQuery query, PageRequest page);

  /** At most {@code limit} items that may be meant by what is being typed, with their prices. */
  List<Offer> suggest(String text, int limit);

  /**
   * One item with everything its page shows.
   *
   * @throws app.kontor.catalogue.UnknownItem if the actor's seller has no such active item
   */
  Detail offer(ItemNumber itemNumber);

  /** An item's text with its offer. */
  record Detail(ItemDetail item, Offer offer) {}
}
