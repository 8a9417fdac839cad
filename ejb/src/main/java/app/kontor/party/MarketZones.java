package app.kontor.party;

import jakarta.ejb.Local;

/**
 * The markets a seller divides the world into. A seller that has said nothing has the shipped
 * zones: Poland in zloty, the other countries of the European Union in euro, all others in dollars.
 */
@Local
public interface MarketZones {

  /** The zones of the actor's seller. */
  Zones zones();

  /** The zones of a seller, for other capabilities; kept, so that asking costs nothing. */
  Zones zones(long sellerId);

  /**
   * Adds a zone; its countries are in no other one.
   *
   * @param key idempotency key of the form
   * @return its code
   * @throws app.kontor.platform.failure.InvalidInput naming the field that is wrong
   */
  String add(String key, ZoneData zone);

  /**
   * Changes all but the code. Who buys already keeps the currency.
   *
   * @throws app.kontor.platform.failure.ChangedMeanwhile if the version is not the current one
   * @throws app.kontor.platform.failure.InvalidInput naming the field that is wrong
   */
  void change(ZoneData zone);

  /**
   * Removes a zone, whose countries are the rest of the world's then.
   *
   * @param version as it was read
   * @throws app.kontor.platform.failure.ChangedMeanwhile if the version is not the current one
   * @throws StillUsed if it is the rest of the world, or prices or charges are made for it
   */
  void remove(String code, long version);
}
