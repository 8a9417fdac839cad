package app.kontor.ordering;

import jakarta.ejb.Local;
import java.util.Optional;

/**
 * Goods of a list that are ordered by themselves, every so many weeks or months, in the morning
 * where the seller is and at the prices of the day. Each belongs to one list and orders in the name
 * and with the rights of the list's owner; nobody else sees it.
 */
@Local
public interface RecurringOrders {

  /**
   * The recurring order of a list.
   *
   * @return nothing if the list is not ordered by itself
   * @throws UnknownList if it is not the actor's own
   */
  Optional<RecurringOrderView> of(String list);

  /**
   * Has a list ordered by itself from a day on.
   *
   * @param key idempotency key of the form
   * @throws app.kontor.platform.failure.InvalidInput at {@code first}: DATE_NOT_AHEAD, at {@code
   *     address}, {@code method}, {@code paymentTerms}, {@code buyerReference}, {@code note} or
   *     {@code most}; or RECURRING_KNOWN
   * @throws UnknownList if it is not the actor's own
   */
  void begin(String key, String list, RecurringOrderData data);

  /**
   * Says anew when and how. One that has stopped or was paused stays so.
   *
   * @throws app.kontor.platform.failure.ChangedMeanwhile if the version is not the current one
   * @throws app.kontor.platform.failure.InvalidInput as {@link #begin}; the first day may lie
   *     behind if it was not changed
   * @throws UnknownList if it is not the actor's own, or not ordered by itself
   */
  void change(String list, long version, RecurringOrderData data);

  /**
   * Leaves the next day out.
   *
   * @throws app.kontor.platform.failure.ChangedMeanwhile if the version is not the current one
   * @throws UnknownList if it is not the actor's own, or not ordered by itself
   */
  void skip(String list, long version);

  /**
   * Orders nothing until it is resumed.
   *
   * @throws app.kontor.platform.failure.ChangedMeanwhile if the version is not the current one
   * @throws UnknownList if it is not the actor's own, or not ordered by itself
   */
  void pause(String list, long version);

  /**
   * Goes on with the first day after today, after a pause or a failure.
   *
   * @throws app.kontor.platform.failure.ChangedMeanwhile if the version is not the current one
   * @throws UnknownList if it is not the actor's own, or not ordered by itself
   */
  void resume(String list, long version);

  /**
   * Ends it; the list stays.
   *
   * @throws app.kontor.platform.failure.ChangedMeanwhile if the version is not the current one
   * @throws UnknownList if it is not the actor's own, or not ordered by itself
   */
  void end(String list, long version);
}
