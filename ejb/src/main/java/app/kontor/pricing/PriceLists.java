package app.kontor.pricing;

import app.kontor.catalogue.ItemNumber;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.file.FileUpload;
import jakarta.ejb.Local;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Staff keep the seller's price lists. A change holds for baskets and orders from then on; orders
 * that were placed keep their prices. Amounts are never converted from one currency to another.
 */
@Local
public interface PriceLists {

  /** Lists whose code or name has the text, by currency, base lists first. */
  Page<PriceListView> lists(String text, PageRequest page);

  /** All lists, for the choice of a customer's own. */
  List<PriceListChoice> choices();

  /**
   * One list.
   *
   * @throws UnknownPriceList if the seller has none of this code
   */
  PriceListView list(String code);

  /** Some of the customers who have the list as their own, by number. */
  List<PriceListUser> users(String code, int limit);

  /** The entries whose item number or name has the text, by item number and quantity. */
  Page<ListedPrice> prices(String code, String text, PageRequest page);

  /**
   * All entries of some items, as {@link #prices} has them: for files, part by part.
   *
   * @param behind the last item of the part before, or null to begin
   * @param items at most so many, 1 to 1,000
   */
  List<ListedPrice> pricesBehind(String code, @Nullable ItemNumber behind, int items);

  /**
   * As {@link #pricesBehind}, but all that the list says today: of items without prices of its own
   * what its formula makes of the source's. Version 0 throughout.
   */
  List<ListedPrice> computedBehind(String code, @Nullable ItemNumber behind, int items);

  /**
   * One entry.
   *
   * @param spot with the item's number in any spelling that means one item
   * @throws UnknownPrice if the list has none of the item from this very quantity of this unit
   */
  ListedPrice price(PriceSpot spot);

  /**
   * Adds a list, with the prices of another one if wanted.
   *
   * @return its code
   * @throws InvalidInput naming the field: CODE_TAKEN, BASE_LIST_OVERLAPS, VALIDITY_REVERSED, ...
   */
  String add(NewPriceList list);

  /**
   * Changes name and validity, and the currency of a list without prices and customers.
   *
   * @throws app.kontor.platform.failure.ChangedMeanwhile if the version is not the current one
   * @throws InvalidInput naming the field
   */
  void change(PriceListData list);

  /**
   * Sets a price. Sent twice it is set once.
   *
   * @throws app.kontor.platform.failure.ChangedMeanwhile if the entry is not as it was read
   * @throws InvalidInput naming the field: UNKNOWN_ITEM, STEP_TAKEN if a new step is there already,
   *     UNIT_NOT_SOLD, PRICE_UNIT_WHOLE
   */
  void set(SetPrice price);

  /**
   * Removes an entry.
   *
   * @throws app.kontor.platform.failure.ChangedMeanwhile if it is not as it was read
   */
  void remove(PriceSpot spot, long version);

  /**
   * Keeps a file of prices for a list, CSV or XLSX, without changing any price.
   *
   * @param key idempotency key of the form
   * @return the reference of {@link #preview} and {@link #apply}
   * @throws InvalidInput if it is no table with the columns of {@link PriceColumn}
   */
  String load(String key, String code, FileUpload file);

  /**
   * What a loaded file would do now.
   *
   * @throws UnknownPriceList if there is no such reference
   */
  PriceImport preview(String reference, PriceFileOptions options);

  /**
   * Applies a loaded file, all of it or nothing.
   *
   * @param edition of the list at the preview
   * @param options as at the preview
   * @param removeMissing whether entries that the file does not name are removed
   * @throws app.kontor.platform.failure.ChangedMeanwhile if the list's prices changed since the
   *     preview
   * @throws InvalidInput PRICE_FILE_REFUSED if a line cannot be taken
   */
  PriceChanges apply(
      String key, String reference, long edition, PriceFileOptions options, boolean removeMissing);
}
