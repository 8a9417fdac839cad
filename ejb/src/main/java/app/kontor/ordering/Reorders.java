package app.kontor.ordering;

import app.kontor.ordering.ShoppingLists.Moved;
import jakarta.ejb.Local;
import java.util.List;

/** Ordering the goods of an order once more: what has changed is told before anything is done. */
@Local
public interface Reorders {

  /**
   * The goods of an order beside what they would be now, at today's prices.
   *
   * @throws UnknownOrder also if it is another company's
   */
  Reorder look(OrderNumber number);

  /**
   * Puts goods of an order into the basket or a list, in today's packages, what is replaced by what
   * is sold in its place. What cannot be ordered any more stays out; the rest goes.
   *
   * @param lineNumbers which lines; none for all
   * @param toReference the list; empty for the basket
   * @return how many lines went, and why others did not, by the numbers they were ordered under
   * @throws UnknownOrder also if it is another company's
   * @throws UnknownList if the actor may not change the list
   */
  Moved again(OrderNumber number, List<Integer> lineNumbers, String toReference);
}
