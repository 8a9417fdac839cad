package app.kontor.ordering;

import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import jakarta.ejb.Local;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Changes of orders that were placed. Every one is a difference with who, when, why and the version
 * it was decided on, and is kept. Buyers change their orders until the cut-off and ask afterwards;
 * staff change, accept or decline.
 */
@Local
public interface OrderChanges {

  /**
   * What a change would do now: to lines, totals, stock and money. Nothing is kept.
   *
   * @throws UnknownOrder also if it is another company's
   * @throws ChangeRefused if it cannot be made; to buyers after the cut-off it is told all the same
   * @throws app.kontor.platform.failure.InvalidInput naming the line, as in {@code 3:quantity}, or
   *     the added one from 0, as in {@code 0:addedItem}
   */
  ChangePreview preview(OrderNumber number, OrderChange change);

  /**
   * Changes an order: lines, reservations, totals and what is to be paid, in one transaction.
   *
   * @throws ChangeRefused if it cannot be made, to buyers also after the cut-off
   * @throws app.kontor.platform.failure.ChangedMeanwhile if the version is not the current one
   * @throws PriceChanged if the total is not the one that was shown
   * @throws app.kontor.platform.failure.InvalidInput as {@link #preview}
   */
  void change(ChangeOrder command);

  /**
   * Asks the seller to change an order after the cut-off; one request at a time.
   *
   * @throws ChangeRefused if the order is such that nobody can change it, or a request is open
   */
  void ask(ChangeOrder command);

  /** All changes of an order, made and asked for, latest first. */
  List<ChangeRecord> changes(OrderNumber number);

  /** Requests that wait for a decision, the oldest first. */
  Page<ChangeRecord> requests(PageRequest page);

  /** What accepting a request would do to the order as it is now. */
  ChangePreview previewOf(OrderNumber number, long id);

  /**
   * Changes the order as asked for, against its current version.
   *
   * @param version of the request
   * @param money as {@link ChangeOrder#money}
   * @throws ChangeRefused also if it was decided on already
   */
  void accept(OrderNumber number, long id, long version, @Nullable ReceivedMoney money);

  /**
   * The order stays as it is.
   *
   * @param version of the request
   * @param reason for the customer, required
   */
  void decline(OrderNumber number, long id, long version, String reason);

  /**
   * The customer takes the request back.
   *
   * @param version of the request
   */
  void takeBack(OrderNumber number, long id, long version);

  /**
   * Goods of the order are not offered for despatch until it is let go on.
   *
   * @param version of the order the decision was taken on
   * @param reason for staff, required
   */
  void hold(OrderNumber number, long version, String reason);

  /**
   * A held order goes on.
   *
   * @param version of the order the decision was taken on
   */
  void resume(OrderNumber number, long version);

  /** A kept change of whoever's order, for mails; an unknown one is a defect. */
  ChangeRecord changeForMail(long id);
}
