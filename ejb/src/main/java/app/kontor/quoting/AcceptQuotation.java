package app.kontor.quoting;

import app.kontor.party.Address;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody accepts an offer.
 *
 * @param sent number of the version that was seen, from 1
 * @param choice places of the options and alternatives that are taken
 * @param name of who accepts
 * @param from internet address the acceptance comes from
 * @param reference the customer's own order number; may be empty, unless the customer asks for one
 * @param note to the seller; may be empty
 * @param data of somebody who is no customer yet; null for customers
 */
public record AcceptQuotation(
    int sent,
    List<Integer> choice,
    String name,
    String from,
    String reference,
    String note,
    @Nullable OwnData data)
    implements Serializable {
  public AcceptQuotation {
    choice = List.copyOf(choice);
  }

  /**
   * What somebody enters of himself to become a customer.
   *
   * @param address with name, e-mail and phone
   * @param vatId with country prefix, or null
   * @param consent whether the seller's terms were agreed to, without which nothing is ordered
   */
  public record OwnData(Address address, @Nullable String vatId, boolean consent)
      implements Serializable {}
}
