package app.kontor.party;

import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import jakarta.ejb.Local;
import java.util.List;

/**
 * Groups of customers. A customer may be in several; which one goes first is the seller's order of
 * the groups and not said for each customer, so that it can be told why of two group prices one
 * holds. Which groups a customer is in is read with it ({@link Partner#groups}).
 */
@Local
public interface CustomerGroups {

  /** The groups of the actor's seller in its order; customers' people see none. */
  List<CustomerGroup> groups();

  /** The groups with the number of their customers. */
  Page<GroupSummary> list(PageRequest page);

  /**
   * Adds a group.
   *
   * @param key idempotency key of the form
   * @return its code
   * @throws app.kontor.platform.failure.InvalidInput naming the field that is wrong
   */
  String add(String key, GroupData group);

  /**
   * Changes name and place.
   *
   * @throws app.kontor.platform.failure.ChangedMeanwhile if the version is not the current one
   * @throws app.kontor.platform.failure.InvalidInput naming the field that is wrong
   */
  void change(GroupData group);

  /**
   * Removes a group; its customers are not in it any more.
   *
   * @param version as it was read
   * @throws app.kontor.platform.failure.ChangedMeanwhile if the version is not the current one
   * @throws StillUsed if prices or delivery methods are made for it
   */
  void remove(String code, long version);

  /**
   * The groups a customer is in, for editing.
   *
   * @throws UnknownPartner if there is no such number
   */
  Membership membership(PartnerNumber number);

  /**
   * Says which groups a customer is in.
   *
   * @throws UnknownPartner if there is no such number
   * @throws app.kontor.platform.failure.ChangedMeanwhile if the version is not the current one
   * @throws app.kontor.platform.failure.InvalidInput at {@code groups} for a code that is none
   */
  void assign(Membership membership);

  /**
   * The groups of one customer.
   *
   * @param version of the customer as read
   * @param groups codes
   */
  record Membership(PartnerNumber number, long version, List<String> groups)
      implements java.io.Serializable {
    public Membership {
      groups = List.copyOf(groups);
    }
  }
}
