package app.kontor.approval;

import app.kontor.money.Money;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.PlaceOrder;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import jakarta.ejb.Local;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Orders that somebody of a customer may not place alone: asked for, approved or declined by others
 * of the company. What was asked for is kept as it stood in the basket; goods are not reserved for
 * it and prices are those of the day it is approved.
 */
@Local
public interface Approvals {

  /**
   * Why the actor cannot order for so much alone now, and who would approve it; empty if nothing
   * stands in the way.
   *
   * @param net of goods and delivery
   * @param costCentre that the order names, whose budget it takes of; null for none
   */
  Optional<ApprovalNeed> need(Money net, @Nullable String costCentre);

  /**
   * Asks the approvers of the company for the order that the basket is, and empties the basket.
   *
   * @param command as the order would be placed
   * @return the request's reference, the same for a repeated key
   * @throws app.kontor.ordering.PriceChanged if it costs something else than was seen
   * @throws ApprovalRefused if it needs no approval, or there is nobody to approve
   */
  String ask(PlaceOrder command);

  /**
   * Requests that wait, then the others, the latest first: for approvers those of the company, for
   * others their own.
   */
  Page<ApprovalSummary> requests(PageRequest page);

  /**
   * One request.
   *
   * @throws UnknownApproval also for another's, unless the actor approves for the company
   */
  ApprovalDetail request(String reference);

  /**
   * Approves a request of a colleague and places the order in the colleague's name and with the
   * rights he or she has now. If it cannot be placed, nothing is decided.
   *
   * @param version the request's, as read
   * @param most gross in the request's currency; an order that costs more by now is not placed
   * @throws ApprovalRefused for one's own request, for another's to decide, or if it is decided
   * @throws app.kontor.ordering.TooDear if it costs more than that by now
   */
  OrderNumber approve(String reference, long version, BigDecimal most);

  /**
   * Does not approve a request of a colleague.
   *
   * @param version the request's, as read
   * @param reason told to who asked
   */
  void decline(String reference, long version, String reason);

  /**
   * The actor's own request is not wanted any more.
   *
   * @param version the request's, as read
   */
  void withdraw(String reference, long version);
}
