package app.kontor.party;

import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import jakarta.ejb.Local;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads and keeps sellers and trading partners. */
@Local
public interface Parties {

  /** The actor's seller, also for visitors who have not signed in. */
  Seller seller();

  /** The currencies the actor's seller sells in, in the order of their codes. */
  List<Currency> currencies();

  /** A seller by id, for other capabilities. */
  Seller seller(long sellerId);

  /**
   * Lets only one transaction at a time go on with what is decided on all rows of a seller, such as
   * which base price lists there are: others wait here until it ends.
   */
  void hold(long sellerId);

  /** As {@link #hold} for what is decided on all rows of a customer, such as its order numbers. */
  void holdPartner(long partnerId);

  /** The partner the actor acts for; staff have none and are refused. */
  Partner ownPartner();

  /**
   * A partner by customer number, within the actor's scope.
   *
   * @param number in any spelling that means one
   * @throws UnknownPartner also if it is another company's and the actor may not see it
   */
  Partner partner(PartnerNumber number);

  /** A partner by id, for other capabilities; an unknown id is a defect. */
  Partner partner(long partnerId);

  /** Partners by id in one statement, for other capabilities' lists. */
  Map<Long, Partner> partners(Collection<Long> partnerIds);

  /** Partners whose number, name, city or VAT id contains the text, within the scope, by name. */
  Page<Partner> list(String text, PageRequest page);

  /** Partners that the filter lets through, within the scope, by name. */
  Page<Partner> customers(CustomerFilter filter, PageRequest page);

  /**
   * What the actor is shown: staff everything, a customer's people what is said for the customer,
   * and everybody else what strangers see. Without a statement of its own.
   */
  Visibility visibility();

  /** What the people of a partner of the actor's seller are shown, for other capabilities. */
  Visibility visibilityOf(long partnerId);

  /** What strangers are shown of the actor's seller, whoever asks. */
  Visibility visibilityToStrangers();

  /**
   * Refuses a cost centre that an order of a partner cannot name, see {@link CostCentres}; for
   * other capabilities.
   *
   * @param code null for none, which is never refused
   * @throws app.kontor.platform.failure.InvalidInput at {@code costCentre}
   */
  void requireCostCentre(long partnerId, @Nullable String code);

  /** The partner's delivery addresses in use, the preferred one first, within the scope. */
  List<DeliveryAddress> deliveryAddresses(PartnerNumber partnerNumber);

  /** The same, and behind them those that are used no longer. */
  List<DeliveryAddress> addressBook(PartnerNumber partnerNumber);

  /**
   * The delivery address to which goods shall go.
   *
   * @throws app.kontor.platform.failure.InvalidInput at {@code address} if the partner has none of
   *     that code, or it is used no longer
   */
  DeliveryAddress deliveryAddress(PartnerNumber partnerNumber, String code);
}
