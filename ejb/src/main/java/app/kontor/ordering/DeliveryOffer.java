package app.kontor.ordering;

import app.kontor.money.Money;
import java.io.Serializable;
import java.util.List;

/**
 * A delivery method to choose from, with what it costs to the addresses it goes to.
 *
 * @param everywhere whether it goes to all of the customer's addresses
 */
public record DeliveryOffer(String code, String name, List<ToZone> charges, boolean everywhere)
    implements Serializable {
  public DeliveryOffer {
    charges = List.copyOf(charges);
  }

  /**
   * What it costs to a zone.
   *
   * @param zone its name
   * @param charge net
   * @param least whether it may be more, by weight and value of goods that are not known yet
   */
  public record ToZone(String zone, Money charge, boolean least) implements Serializable {}
}
