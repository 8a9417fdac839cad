package app.kontor.ordering;

import jakarta.ejb.Local;
import java.util.List;
import java.util.Optional;

/** The ways in which a seller has goods delivered, and what they cost. */
@Local
public interface DeliveryMethods {

  /** All methods of the actor's seller, in its order, also those that are not offered. */
  List<DeliveryMethodData> all();

  /**
   * Adds a method.
   *
   * @param key idempotency key of the form
   * @return its code
   * @throws app.kontor.platform.failure.InvalidInput naming the field that is wrong
   */
  String add(String key, DeliveryMethodData method);

  /**
   * Changes all but the code. Orders that were placed keep what they were charged.
   *
   * @throws app.kontor.platform.failure.ChangedMeanwhile if the version is not the current one
   * @throws app.kontor.platform.failure.InvalidInput naming the field that is wrong
   */
  void change(DeliveryMethodData method);

  /** The carrier of a method of the actor's seller, for other capabilities; nothing if none. */
  Optional<String> carrier(String code);
}
