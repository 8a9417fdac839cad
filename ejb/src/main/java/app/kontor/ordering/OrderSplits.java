package app.kontor.ordering;

import jakarta.ejb.Local;

/** Orders that are carried out as two. */
@Local
public interface OrderSplits {

  /**
   * Takes lines or part of them out of an order into a new one of the same customer, at the same
   * prices and on the same terms, in one transaction. The delivery charge stays with the old order.
   * Goods set aside are set aside for both; money received pays the old order first, and what it
   * does not need any more pays the new one.
   *
   * @return the number of the new order
   * @throws UnknownOrder also if it is another company's
   * @throws ChangeRefused SPLIT_NOTHING if nothing is taken out, SPLIT_ALL if nothing would stay,
   *     CHANGE_ORDER_ENDED if nothing of it is to come
   * @throws app.kontor.platform.failure.ChangedMeanwhile if the version is not the current one
   * @throws app.kontor.platform.failure.InvalidInput naming the line, as in {@code 3:quantity}:
   *     CHANGE_STRANGE_LINE, CHANGE_NEGATIVE, SPLIT_TOO_MUCH beyond what has neither left nor is
   *     invoiced, SPLIT_PART_OF_UNIT for part of a unit that was sold whole
   */
  OrderNumber split(SplitOrder command);
}
