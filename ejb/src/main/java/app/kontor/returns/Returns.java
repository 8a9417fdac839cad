package app.kontor.returns;

import app.kontor.ordering.OrderNumber;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.data.Total;
import app.kontor.platform.file.FilePolicy;
import app.kontor.platform.file.UploadLimit;
import jakarta.ejb.Local;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

/**
 * Goods that come back. Partner people see and announce the returns of their company, as far as
 * they are shown its orders; staff work those of all customers of their seller. Another company's
 * return answers as unknown.
 */
@Local
public interface Returns {
  /** Photos of one return. */
  FilePolicy PHOTOS = UploadLimit.RETURN_PHOTOS.policy();

  int MAX_NOTE = 2_000;
  int MAX_DESCRIPTION = 1_000;
  int MAX_SERIAL = 80;
  int MAX_CONDITION = 300;
  int MAX_REASON = 500;

  /**
   * What of an order may come back now: of staff all that has left, of customers what has left
   * within the seller's days.
   *
   * @throws app.kontor.ordering.UnknownOrder also if it is another company's
   */
  ReturnOffer offer(OrderNumber orderNumber);

  /**
   * Announces that goods come back. What staff announce for a customer is decided on like any
   * other.
   *
   * @return the return's number, the same for a repeated key
   * @throws app.kontor.ordering.UnknownOrder also if it is another company's
   * @throws ReturnsRefusal.MoreThanLeft if more is announced than {@link #offer} says
   * @throws app.kontor.platform.failure.InvalidInput at the field, of a line as in {@code
   *     3:quantity}
   */
  ReturnNumber announce(AnnounceReturn command);

  /** Returns within the actor's scope, latest first. */
  Page<ReturnSummary> list(ReturnFilter filter, PageRequest page);

  /** How many returns within the scope are in each status; every status is there. */
  Map<ReturnStatus, Total> countByStatus();

  /** All returns of an order within the actor's scope, the first at the top. */
  List<ReturnDetail> ofOrder(OrderNumber orderNumber);

  /**
   * A return within the actor's scope.
   *
   * @param number in any spelling that means one
   * @throws ReturnsRefusal.UnknownReturn also if it is another company's
   */
  ReturnDetail goodsReturn(ReturnNumber number);

  /**
   * What is printed for the parcel of an accepted return.
   *
   * @throws ReturnsRefusal.StepNotPossible if it is not awaited
   */
  ReturnLabel label(ReturnNumber number);

  /** A return of whoever's, for mails; an unknown one is a defect. */
  ReturnDetail returnForMail(ReturnNumber number);

  /**
   * Nothing will come: its customer takes it back, or staff give it up.
   *
   * @param version of the return the decision was taken on
   * @throws ReturnsRefusal.StepNotPossible if goods have arrived or it is over
   */
  void withdraw(ReturnNumber number, long version);

  /**
   * Accepts a return, in part if need be, or declines it.
   *
   * @throws ReturnsRefusal.StepNotPossible if it was decided on already
   * @throws app.kontor.platform.failure.InvalidInput at the field, of a line as in {@code 3:reason}
   */
  void decide(DecideReturn command);

  /**
   * Counts what has arrived of an accepted return, and books into stock what can be sold again.
   *
   * @throws ReturnsRefusal.StepNotPossible if it is not awaited
   * @throws ReturnsRefusal.MoreThanLeft if more is kept of a line than has left and is in no other
   *     return
   */
  void arrive(BookArrival command);

  /**
   * Says what becomes of each line. Money that is due is kept as work for accounting and booked
   * nowhere; replacements are ordered at no charge.
   *
   * @throws ReturnsRefusal.StepNotPossible if nothing has arrived, or it is settled
   */
  void settle(SettleReturn command);

  /**
   * Accounting has corrected the invoice.
   *
   * @param version of the return the decision was taken on
   * @param document number of the document that says so; required, at most 60 characters
   * @throws ReturnsRefusal.StepNotPossible if no correction is due
   */
  void corrected(ReturnNumber number, long version, String document);

  /**
   * A photo of a return the actor may see.
   *
   * @param position within the return
   */
  PhotoContent photo(ReturnNumber number, int position);

  /**
   * A photo with its content.
   *
   * @param in to be closed by the caller
   * @param size bytes
   */
  record PhotoContent(String name, String mediaType, long size, InputStream in) {}
}
