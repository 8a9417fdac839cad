package app.kontor.party;

import jakarta.ejb.Local;
import java.io.Serializable;

/**
 * What customers see of stock, prices, documents, parcels, days and orders: said by the seller for
 * all, for groups and for single customers; the nearest level that says something of a detail wins.
 * What the actor itself sees is told by {@link Parties#visibility()}.
 */
@Local
public interface CustomerVisibility {

  /**
   * What a level says, for editing, and what comes of it.
   *
   * @param code of the group or number of the customer; empty for the others
   * @throws UnknownMarket if there is no such group
   * @throws UnknownPartner if there is no such customer
   */
  View view(VisibilityLevel level, String code);

  /**
   * What a level says.
   *
   * @param choice what it says itself
   * @param above what would be seen if it said nothing, and where that comes from
   * @param seen what those see for whom it speaks; of a group, unless a group before it or the
   *     customer says otherwise
   */
  record View(VisibilityChoice choice, Visibility above, Visibility seen) implements Serializable {}

  /**
   * Says what is seen from now on. For all customers and for strangers only administrators say so.
   *
   * @throws app.kontor.platform.failure.ChangedMeanwhile if the version is not the current one
   * @throws app.kontor.platform.failure.InvalidInput naming a detail that cannot be so
   * @throws app.kontor.access.NotAllowed if the level is not the actor's to decide
   */
  void say(VisibilityChoice choice);
}
