package app.kontor.credit;

import app.kontor.ordering.OrderNumber;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import jakarta.ejb.Local;

/** Orders that wait for credit. */
@Local
public interface CreditHolds {

  /** Those that wait, the longest first. */
  Page<HeldOrder> waiting(PageRequest page);

  /**
   * Lets an order go though its customer's credit does not cover it.
   *
   * @param version of the hold as it was read
   * @param reason for those who ask later, required
   * @throws CreditRefused if the order does not wait for credit any more
   * @throws app.kontor.platform.failure.ChangedMeanwhile if the version is not the current one
   */
  void release(OrderNumber order, long version, String reason);
}
