package app.kontor.catalogue;

import app.kontor.party.PartnerNumber;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import jakarta.ejb.Local;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What customers call items themselves. A number means one item at a customer, and goes before the
 * seller's own numbers for that customer; an item can have several of a customer's, of which one is
 * shown and printed. Staff keep them for all customers, a company for itself alone.
 */
@Local
public interface BuyersNumbers {
  /** Most numbers that are kept or asked for at once. */
  int MOST_AT_ONCE = 500;

  /**
   * A customer's numbers that have the text, or whose item or name has it, by number.
   *
   * @param partnerNumber empty for the actor's own company
   * @throws app.kontor.party.UnknownPartner also if it is another company's
   */
  Page<BuyersNumber> ofCustomer(PartnerNumber partnerNumber, String text, PageRequest page);

  /**
   * What customers call an item, by customer and number.
   *
   * @throws UnknownItem if the seller has no such item
   */
  Page<BuyersNumber> ofItem(ItemNumber itemNumber, PageRequest page);

  /**
   * Keeps a number; one that the item has already gets the name, and is preferred if that is asked
   * for.
   *
   * @param key idempotency key of the form
   * @throws app.kontor.platform.failure.InvalidInput as {@link BuyersNumberData#check} says; at
   *     {@code itemNumber} UNKNOWN_ITEM or SPELLING_AMBIGUOUS; at {@code number} OWN_NUMBER_TAKEN
   *     if it means another item
   */
  void keep(String key, BuyersNumberData wanted);

  /**
   * Shows and prints this one of the numbers that its item has at the customer.
   *
   * @throws app.kontor.platform.failure.ChangedMeanwhile if it is not as it was read
   * @throws UnknownItem if the customer has no such number
   */
  void prefer(PartnerNumber partnerNumber, long id, long version);

  /**
   * Removes a number; papers that have it keep it.
   *
   * @throws app.kontor.platform.failure.ChangedMeanwhile if it is not as it was read
   * @throws UnknownItem if the customer has no such number
   */
  void remove(PartnerNumber partnerNumber, long id, long version);

  /**
   * Numbers as they are kept, for comparing; those that a customer does not have are left out.
   *
   * @param numbers of each customer, written just so, {@link #MOST_AT_ONCE} at most in all
   */
  List<BuyersNumber> named(Map<PartnerNumber, List<String>> numbers);

  /**
   * Keeps many: a number that means another item means this one from now on.
   *
   * @param key idempotency key
   * @param wanted {@link #MOST_AT_ONCE} at most, each number of a customer once
   * @param dropped what customers say no more, of which number and customer count
   */
  void set(String key, List<BuyersNumberData> wanted, List<BuyersNumberData> dropped);

  /** All customers' numbers, for files. */
  Page<BuyersNumber> all(PageRequest page);

  /**
   * What a customer calls items on papers, by the items' ids; none for items it has no number of.
   * In one statement, and in none for a customer without any.
   */
  Map<Long, String> printed(long partnerId, Collection<Long> itemIds);
}
