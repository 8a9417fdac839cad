package app.kontor.pricing;

import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.failure.InvalidInput;
import jakarta.ejb.Local;
import java.util.List;

/**
 * Staff collect changes of prices in a release, look at what they would do, and let them become
 * true together: at once or at a moment, and back in one step. Placed orders keep their prices.
 */
@Local
public interface PriceReleases {

  /** Releases whose name has the text, the newest first. */
  Page<PriceReleaseView> releases(String text, PageRequest page);

  /** Releases in which changes can be collected, the newest first. */
  List<ReleaseChoice> drafts();

  /**
   * What a release would change, or has changed.
   *
   * @throws UnknownPriceRelease if the seller has none of this number
   */
  PriceRehearsal rehearsal(long number);

  /**
   * Begins a release.
   *
   * @return its number
   */
  long begin(String key, String name);

  /**
   * Puts a price into a draft, instead of what the draft says of the same step.
   *
   * @throws InvalidInput naming the field; RELEASE_STATE if it is no draft any more
   */
  void put(String key, long number, ReleasePrice price);

  /** Leaves a price as it is; what the draft says of it is forgotten. */
  void drop(String key, long number, PriceSpot spot);

  /**
   * Leaves what a list says of an item by a formula as it says it today: all its steps become
   * prices of the list's own with the release, those of one unit where a unit is named, because own
   * prices stand in place of all that the formula makes.
   *
   * @throws InvalidInput RELEASE_NOTHING_TO_KEEP if the list has no price of it today;
   *     RELEASE_STATE if it is no draft any more
   */
  void keep(String key, long number, PriceSpot spot);

  /**
   * Puts the changes of a loaded file into a draft.
   *
   * @return how many prices it would add, change and remove
   * @throws InvalidInput PRICE_FILE_REFUSED if a line cannot be taken
   */
  PriceChanges load(String key, long number, ReleaseFile file);

  /**
   * Puts prices of a list into a draft, raised or lowered from what they are now. A price that
   * would become nothing stays.
   *
   * @return how many
   */
  long raise(String key, long number, ReleaseRaise raise);

  /**
   * Puts a formula into a draft.
   *
   * @param rule with the version of its list
   * @throws app.kontor.platform.failure.ChangedMeanwhile if the list is of another version
   * @throws InvalidInput as {@link PriceRules#change}
   */
  void derive(long number, PriceRuleData rule);

  /**
   * Leaves how a list gives its prices as it is; what the draft says of it is forgotten.
   *
   * @throws InvalidInput RELEASE_STATE if it is no draft any more
   */
  void dropRule(long number, String priceList);

  /** Nothing is changed any more; somebody else shall release it. */
  void submit(long number, long version);

  /** Takes a release that is submitted or scheduled back to be changed. */
  void reopen(long number, long version);

  /**
   * Lets a release become true, at once or at its moment.
   *
   * @return its state then
   * @throws app.kontor.platform.failure.ChangedMeanwhile if it, or one of its lists, is not as it
   *     was looked at
   * @throws InvalidInput RELEASE_FOUR_EYES if somebody else has to; RELEASE_BELOW_COST at {@code
   *     belowCost}; RELEASE_EMPTY
   */
  PriceReleaseState release(ReleaseOrder order);

  /**
   * Releases what is due; does nothing with what is not.
   *
   * @return whether its prices hold now
   */
  boolean carryOut(long number);

  /**
   * Restores what was there before.
   *
   * @throws InvalidInput RELEASE_OVERLAPPED naming the first price that was changed since
   */
  void takeBack(long number, long version);

  /** Gives up a release that is not released. */
  void discard(long number, long version);
}
