package app.kontor.quoting;

import jakarta.ejb.Local;
import java.util.List;

/**
 * Carts that staff fill at the counter: quotations at the prices of the day whose goods are set
 * aside for a time. Only the customer sees one, by a link; who orders within the time gets the
 * goods, afterwards they are free for others.
 */
@Local
public interface CounterCarts {

  /**
   * Sets goods aside and sends the customer a link.
   *
   * @return number of the quotation, the same for a repeated key
   * @throws GoodsNotFree if something of it is not to be had
   * @throws app.kontor.platform.failure.InvalidInput naming the field, or the line from 0
   */
  QuotationNumber open(CounterCart command);

  /**
   * Sets the goods aside for longer, from now on.
   *
   * @param version as it was read
   * @param minutes from now, see {@link QuotingSettings#HOLD_MINUTES}
   * @throws QuotationNotOpen if it has ended, or is no counter cart
   */
  void extend(QuotationNumber number, long version, int minutes);

  /**
   * The customer wants other quantities or variants; what is set aside follows, and it is another
   * version at the prices of the day.
   *
   * @param seen the version that was seen
   * @throws GoodsNotFree if that is not to be had; what was set aside stays so
   * @throws app.kontor.platform.failure.ChangedMeanwhile if another version was sent since
   */
  void change(QuotationNumber number, int seen, List<CartLine> lines);

  /**
   * The same for whoever has the link.
   *
   * @throws UnknownQuotation if the link is none
   */
  void changeLinked(String token, int seen, List<CartLine> lines);
}
