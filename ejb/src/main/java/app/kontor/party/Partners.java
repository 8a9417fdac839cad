package app.kontor.party;

import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.failure.InvalidInput;
import jakarta.ejb.Local;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Keeps trading partners' data: staff all of it, a company's administrators its addresses and what
 * it asks of its orders.
 */
@Local
public interface Partners {

  /**
   * A partner's data for editing.
   *
   * @throws UnknownPartner if there is no such number
   */
  PartnerData data(PartnerNumber number);

  /** The data of partners by these very numbers, for files of many; unknown ones are left out. */
  Map<PartnerNumber, PartnerData> data(Collection<PartnerNumber> numbers);

  /** What {@link #create} or {@link #change} would refuse of each of these; the others are fine. */
  Map<PartnerNumber, InvalidInput> refusals(Collection<PartnerData> some);

  /** Delivery addresses of partners by these very numbers, each partner's by code. */
  Map<PartnerNumber, List<DeliveryAddress>> addresses(Collection<PartnerNumber> numbers);

  /** All delivery addresses, by customer number and code. */
  Page<PartnerDelivery> addresses(PageRequest page);

  /**
   * Adds a partner, with the registered address as first delivery address.
   *
   * @param key idempotency key of the form
   * @return the customer number
   * @throws app.kontor.platform.failure.InvalidInput naming the field that is wrong
   */
  PartnerNumber create(String key, PartnerData data);

  /**
   * Changes a partner's data; orders and documents keep what they were made with.
   *
   * @throws app.kontor.platform.failure.ChangedMeanwhile if the version is not the current one
   * @throws app.kontor.platform.failure.InvalidInput naming the field that is wrong
   */
  void change(PartnerData data);

  /**
   * Adds a delivery address or changes the one that was read; within the actor's scope.
   *
   * @throws UnknownPartner also if it is another company's
   * @throws app.kontor.platform.failure.InvalidInput for field {@code addressCode} if a new one's
   *     code is taken
   * @throws app.kontor.platform.failure.ChangedMeanwhile if the version is not the current one
   */
  void keepAddress(PartnerNumber partnerNumber, DeliveryAddress address);

  /**
   * What a customer asks of its orders, for editing; within the actor's scope.
   *
   * @throws UnknownPartner also if it is another company's
   */
  OrderDemands demands(PartnerNumber number);

  /**
   * Says what a customer asks of its orders from now on; those that were placed stay as they are.
   *
   * @throws UnknownPartner also if it is another company's
   * @throws app.kontor.platform.failure.ChangedMeanwhile if the version is not the current one
   */
  void demand(OrderDemands wanted);

  /**
   * Removes a delivery address; one that is not there stays so.
   *
   * @param version as it was read
   * @throws app.kontor.platform.failure.ChangedMeanwhile if the version is not the current one
   */
  void removeAddress(PartnerNumber partnerNumber, String code, long version);
}
