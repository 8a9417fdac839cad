package app.kontor.ordering;

import app.kontor.catalogue.ItemNumber;
import app.kontor.measure.Quantity;
import app.kontor.money.Money;
import app.kontor.party.PartnerNumber;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.data.Total;
import app.kontor.pricing.PriceReceipt;
import jakarta.ejb.Local;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Orders from placement to the last despatch. */
@Local
public interface Ordering {

  /**
   * Places the actor's basket as an order and empties it; confirms it at once where the seller's
   * settings say so.
   *
   * @return the order's number, the same for a repeated key
   */
  OrderNumber place(PlaceOrder command);

  /**
   * Places goods of a list as an order of the actor's company, as {@link #place} does with the
   * basket, which is left as it is.
   *
   * @throws TooDear if it would cost more than the command allows
   * @throws app.kontor.platform.failure.InvalidInput naming the line from 0, as in {@code
   *     2:quantity}, or the field
   */
  OrderNumber placeLines(PlaceLines command);

  /**
   * Enters an order for a customer who phoned, faxed or wrote.
   *
   * @throws app.kontor.platform.failure.InvalidInput naming the line from 0, as in {@code
   *     2:quantity}, if what is wanted of an item, up to that line, is out of range; or the item in
   *     its first argument
   */
  OrderNumber enter(EnterOrder command);

  /**
   * Places what a customer has accepted of a quotation, at the prices quoted whatever the lists say
   * now; for other capabilities, whoever acts. VAT follows the place the goods go to.
   *
   * @throws NotOrderable if an item is no longer sold
   */
  OrderNumber placeQuoted(PlaceQuoted command);

  /**
   * As {@link #enter}, for an order that the customer has sent under an own number, once: of one
   * customer only one is entered at a time, so that two files with the same order make one.
   *
   * @throws app.kontor.platform.failure.InvalidInput also at {@code buyerReference}: REQUIRED, or
   *     ORDER_REFERENCE_KNOWN if the customer has an order of that number that was not cancelled
   */
  OrderNumber enterNew(EnterOrder command);

  /**
   * What {@link #enter} would make of a command now; nothing is kept. A refusal is told and not
   * thrown, so that whoever asks for many orders goes on.
   *
   * @throws app.kontor.party.UnknownPartner if there is no such customer
   */
  OrderRehearsal rehearse(EnterOrder command);

  /**
   * Which of a customer's own order numbers orders have already; those of cancelled orders are free
   * again.
   */
  Set<String> knownReferences(PartnerNumber partnerNumber, Collection<String> references);

  /** Lines with goods of all orders of the seller, latest order first. */
  Page<OrderedLine> lines(PageRequest page);

  /**
   * The same order by order, for files: all lines of some orders.
   *
   * @param behind the last order of the part before, or null to begin
   * @param orders at most so many, 1 to 500
   */
  List<OrderedLine> linesBehind(OrderedLine.@Nullable Place behind, int orders);

  /**
   * What of lines that staff are about to enter cannot be had now, by item number as typed; unknown
   * items are left out.
   */
  Map<ItemNumber, Shortage> shortages(List<EnterOrder.Line> lines);

  /** Orders within the actor's scope, latest first. */
  Page<OrderSummary> list(OrderFilter filter, PageRequest page);

  /**
   * The orders beside one in the list of those that fit, whether it fits itself or not.
   *
   * @throws UnknownOrder also if it is another company's
   */
  OrderNeighbours neighbours(OrderNumber number, OrderFilter filter);

  /** How many orders within the scope are in each status. */
  Map<OrderStatus, Total> countByStatus();

  /**
   * An order within the actor's scope.
   *
   * @param number in any spelling that means one
   * @throws UnknownOrder also if it is another company's
   */
  OrderDetail order(OrderNumber number);

  /**
   * Why a line's price is what it is, as it was when the order was placed; for staff, because other
   * customers' prices may be told by it.
   *
   * @return nothing for a charge, and for lines from before receipts were kept
   * @throws UnknownOrder if there is no such order in the actor's scope
   */
  Optional<PriceReceipt> priceReceipt(OrderNumber number, int lineNumber);

  /** An order for other capabilities, whoever acts; an unknown number is a defect. */
  OrderDetail orderForDocuments(OrderNumber number);

  /**
   * An order within the actor's scope, locked until the transaction ends, for commands of other
   * capabilities that decide on it. Whoever locks several rows locks the order first, then its
   * documents, then stock, and draws numbers last.
   *
   * @throws UnknownOrder also if it is another company's
   */
  OrderDetail lock(OrderNumber number);

  /** Orders by number in few statements, for other capabilities' lists. */
  Map<OrderNumber, OrderSummary> orders(Collection<OrderNumber> numbers);

  /**
   * Orders of which goods may leave now, most urgent first: released, with goods set aside that are
   * wanted so soon, and with all of them where they are to leave together.
   *
   * @param wantedUntil those alone that are wanted by this day; null for all
   */
  Page<OrderSummary> toDespatch(@Nullable LocalDate wantedUntil, PageRequest page);

  /**
   * Whether an order of the actor's company that was not cancelled has this own number already.
   *
   * @param reference as typed; may be empty
   * @throws app.kontor.platform.failure.InvalidInput at {@code buyerReference} if it is empty and
   *     the company orders only with one
   */
  boolean isReferenceKnown(String reference);

  /** What the actor's company said with its latest orders in the shop. */
  EarlierTerms earlierTerms();

  /** The cost centres that the actor's company has ordered for, the last used first; 50 at most. */
  List<String> costCentres();

  /**
   * Accepts a submitted order: reserves stock, fixes the terms, tells everybody.
   *
   * @param version the order's version the decision was taken on
   */
  void confirm(OrderNumber number, long version);

  /**
   * Withdraws (buyer) or cancels (staff) an order no goods have left for.
   *
   * @param money what is to happen with money received for it; null if nothing was received: who
   *     has not been asked about money is refused
   */
  void cancel(OrderNumber number, long version, String reason, @Nullable ReceivedMoney money);

  /**
   * Closes the rest of a partly delivered order: reservations are given back, what is not delivered
   * yet will not be, what has left is invoiced as ever.
   *
   * @param money what is to happen with money received for the rest; null if there is none: who has
   *     not been asked about money is refused
   * @throws OrderNotOpen if nothing has left yet or all has
   */
  void close(OrderNumber number, long version, String reason, @Nullable ReceivedMoney money);

  /** Tries again to reserve what is missing, after goods came in. */
  void reserveMissing(OrderNumber number);

  /**
   * Books that work of a released order was done.
   *
   * @throws OrderNotOpen if the order is not released: not accepted, or not paid in advance
   * @throws app.kontor.platform.failure.InvalidInput naming {@code day}, {@code person} or, by the
   *     order line, {@code quantity}
   */
  void recordWork(RecordWork command);

  /**
   * What work of an order was done, earliest first.
   *
   * @throws UnknownOrder also if it is another company's
   */
  List<BookedWork> work(OrderNumber number);

  /**
   * The delivery methods that a customer may choose from for goods that are not known yet, with
   * what they cost at least in the customer's currency.
   *
   * @param partnerNumber the buyer's own, or the customer staff enter an order for
   */
  List<DeliveryOffer> deliveryMethods(PartnerNumber partnerNumber);

  /** Goods have left: despatched quantities by line number. */
  void recordDespatch(OrderNumber number, String documentNumber, Map<Integer, Quantity> quantities);

  /**
   * Something that happens around the order, for its time line.
   *
   * @param step what happened, a code whose words are in the bundles
   * @param detail a number, a reason or empty
   */
  void note(OrderNumber number, String step, String detail);

  /**
   * Places goods of an order once more, at no charge, for those that came back; to the same address
   * in the same way, without a charge for the delivery. Staff confirm it as any other, unless it is
   * confirmed by rule.
   *
   * @param quantities by line number of the order, above zero
   * @param returnNumber the return they are sent for, as the new order's note says
   * @throws NotOrderable if an item is no longer sold
   */
  OrderNumber replace(OrderNumber original, Map<Integer, Quantity> quantities, String returnNumber);

  /** Goods and charges were invoiced, by line number. */
  void recordInvoice(OrderNumber number, String documentNumber, Map<Integer, Quantity> quantities);

  /** The actor has approved that a colleague orders it. */
  void recordApproval(OrderNumber number);

  /** What has been received for the order in all, never more than once per payment. */
  void recordPayment(OrderNumber number, Money paidInAll);

  /**
   * What was received is shared with another order from now on, because one was split.
   *
   * @param paidInAll what counts for this one
   * @param other the order it is shared with
   */
  void recordShare(OrderNumber number, Money paidInAll, OrderNumber other);

  /** Money received for goods that will not come goes back; what the customer is told. */
  void recordReturn(OrderNumber number, Money returned, ReceivedMoney as);

  /**
   * A delivery method as it was chosen for an order.
   *
   * @param carrier code of the carrier, or null for collection by the customer
   * @param charge net, in the partner's currency
   */
  record DeliveryMethod(String code, String name, @Nullable String carrier, Money charge) {}
}
