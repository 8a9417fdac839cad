package app.kontor.pricing;

import app.kontor.catalogue.ItemNumber;
import app.kontor.money.UnitPrice;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.failure.InvalidInput;
import jakarta.ejb.Local;
import java.util.Collection;
import java.util.Map;

/** Those who may see what items cost keep it; prices are compared with it before a release. */
@Local
public interface ItemCosts {

  /** Costs of items whose number or name has the text, by item number. */
  Page<ItemCost.Shown> costs(String text, PageRequest page);

  /** What is known of an item: perhaps no amount. */
  ItemCost cost(ItemNumber itemNumber);

  /**
   * What one base unit of items costs, in the currency in which it is known; unknown ones are left
   * out.
   */
  Map<ItemNumber, UnitPrice> known(Collection<ItemNumber> numbers);

  /**
   * Says what an item costs, or that it is not known.
   *
   * @throws app.kontor.platform.failure.ChangedMeanwhile if the version is not the current one
   * @throws InvalidInput at {@code itemNumber}: UNKNOWN_ITEM; at {@code amount}
   */
  void set(ItemCost cost);
}
