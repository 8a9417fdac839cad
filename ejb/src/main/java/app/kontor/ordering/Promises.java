package app.kontor.ordering;

import jakarta.ejb.Local;
import java.util.List;

/** By when goods are promised to be with the customer, and what changes of it. */
@Local
public interface Promises {

  /**
   * Promises lines of an order for other days; the customer is told with the reason. What is the
   * same as before is no change.
   *
   * @throws UnknownOrder also if it is another company's
   * @throws OrderNotOpen if it is not accepted, or nothing is to come any more
   * @throws app.kontor.platform.failure.ChangedMeanwhile if it is not the version that was read
   * @throws app.kontor.platform.failure.InvalidInput at {@code reason}: REQUIRED or TOO_LONG; at
   *     the line, as in {@code 2:date}: DATE_IN_THE_PAST or NOTHING_TO_COME; at {@code dates}:
   *     NO_OTHER_DATE if nothing would change
   */
  void change(PromiseDates command);

  /**
   * What has changed of the promises for an order, earliest first; nothing for who is not shown
   * dates.
   *
   * @throws UnknownOrder also if it is another company's
   */
  List<PromiseChange> changes(OrderNumber number);

  /**
   * Orders of the actor's company of whose open lines a date has changed in the last two weeks,
   * latest first, five at most; none for staff and for who is not shown dates.
   */
  List<PromiseNews> news();
}
