package app.kontor.ordering;

import app.kontor.party.Channel;
import app.kontor.party.PartnerNumber;
import jakarta.ejb.Local;
import java.util.List;

/** What staff need who enter orders that come by phone, e-mail or fax. */
@Local
public interface OrderDesk {

  /**
   * What rows would be for a customer: item, the customer's price, what is free and when the rest
   * comes. A few statements, however many rows; nothing is kept.
   *
   * @param text rows as {@link app.kontor.ordering.model.RowText} reads them; the customer's own
   *     numbers go before ours
   * @throws app.kontor.party.UnknownPartner also if it is another seller's
   * @throws app.kontor.platform.failure.InvalidInput as {@link QuickOrder#check}
   */
  List<CheckedRow> check(PartnerNumber partnerNumber, Channel channel, String text);

  /**
   * Enters an order of which some lines are to be found out later. It is not confirmed before, by
   * whomever.
   *
   * @param toldLines those that are not known; with none it is {@link Ordering#enter}
   * @throws app.kontor.platform.failure.InvalidInput as {@link Ordering#enter}, and naming the
   *     text's place, as in {@code 0:told}
   */
  OrderNumber enter(EnterOrder command, List<OpenLine.Told> toldLines);

  /** The lines of an order that were entered as text, in their order, whatever became of them. */
  List<OpenLine> openLines(OrderNumber number);

  /**
   * Says what lines are: they become lines of the order, at the customer's price of today, by a
   * change of the order that names both.
   *
   * @throws app.kontor.platform.failure.ChangedMeanwhile if the version is not the current one
   * @throws app.kontor.platform.failure.InvalidInput naming the decision's place, as in {@code
   *     0:item} or {@code 0:quantity}; {@code LINE_DECIDED} for a line that is open no more
   * @throws ChangeRefused if the order is such that nobody can change it
   */
  void map(MapOpenLines command);
}
