package app.kontor.access.internal;

import app.kontor.access.Sellers;
import app.kontor.gate.Actor;
import app.kontor.gate.Permission;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Set;

/**
 * Keeps customers out of a shop that its seller has not opened: they see no items and order
 * nothing; what they ordered before, their documents and tickets stay theirs.
 */
@Dependent
public class Shops {
  private static final Set<Permission> SHOPPING =
      Set.of(Permission.CATALOGUE_VIEW, Permission.BASKET_EDIT, Permission.ORDER_PLACE);

  @Inject private Sellers sellers;

  /** The person with the rights that the seller's shop leaves them. */
  Actor of(Actor person) {
    return person.isStaff() || sellers.isPublished(person.sellerId())
        ? person
        : person.without(SHOPPING);
  }
}
