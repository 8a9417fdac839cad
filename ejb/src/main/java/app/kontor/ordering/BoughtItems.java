package app.kontor.ordering;

import app.kontor.catalogue.ItemNumber;
import app.kontor.ordering.Baskets.Amount;
import app.kontor.ordering.ShoppingLists.Moved;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import jakarta.ejb.Local;
import java.util.Map;

/** What the actor's company has ordered before, whoever of it did. */
@Local
public interface BoughtItems {

  /**
   * Items whose number or name, as it was last, has the text in it, the latest order first. Who is
   * not shown the orders of other channels sees what was ordered last in the portal.
   *
   * @param text empty for all
   */
  Page<BoughtItem> bought(String text, PageRequest page);

  /**
   * Puts items into the basket or a list.
   *
   * @param amounts by article number
   * @param toReference the list; empty for the basket
   * @return how many went, and why others did not
   * @throws UnknownList if the actor may not change the list
   */
  Moved again(Map<ItemNumber, Amount> amounts, String toReference);
}
