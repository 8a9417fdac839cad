package app.kontor.pricing;

import app.kontor.catalogue.ItemNumber;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import jakarta.ejb.Local;

/** What all price lists of the seller say of one item; they are changed by {@link PriceLists}. */
@Local
public interface ItemPrices {

  /**
   * The item's entries in price lists and promotions, base lists first, then by the lists' codes
   * and by quantity. What a list computes from another one is no entry.
   *
   * @param itemNumber in any spelling that means one item
   * @throws app.kontor.catalogue.UnknownItem if the seller has none of that number
   */
  Page<ItemPrice> entries(ItemNumber itemNumber, PageRequest page);
}
