package app.kontor.catalogue;

import app.kontor.platform.failure.InvalidInput;
import jakarta.ejb.Local;
import java.util.List;

/**
 * The properties by which the seller's items are told apart. What is changed holds for the shop and
 * its search from the commit on.
 */
@Local
public interface ItemProperties {

  /** All in their order, in the actor's language. */
  List<Property> all();

  /** All in their order with how many items have them. */
  List<PropertyRow> rows();

  /**
   * A property for editing.
   *
   * @throws UnknownProperty if the seller has none of that code
   */
  PropertyData data(String code);

  /**
   * Adds a property.
   *
   * @param key idempotency key of the form
   * @return its code as it is kept
   * @throws InvalidInput naming the field: PROPERTY_CODE_TAKEN, NOT_A_PROPERTY_CODE, ...
   */
  String create(String key, PropertyData property);

  /**
   * Changes all but code and kind.
   *
   * @throws app.kontor.platform.failure.ChangedMeanwhile if the version is not the current one
   * @throws InvalidInput naming the field: PROPERTY_KIND_STAYS; CHOICE_IN_USE for a value of a list
   *     that is left out and that some item has
   */
  void change(PropertyData property);

  /**
   * Removes a property that no item has.
   *
   * @param version as it was read
   * @throws app.kontor.platform.failure.ChangedMeanwhile if the version is not the current one
   * @throws InvalidInput PROPERTY_IN_USE with how many items have it
   */
  void delete(String code, long version);
}
