package app.kontor.access.internal;

import app.kontor.access.Sellers;
import app.kontor.gate.Actor;
import app.kontor.gate.Permission;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Set;

/**
 * Keeps customers out of a shop that its seller has not opened: they see no items and order
 * nothing; what they ordered before, their documents and tickets stay theirs. What the seller does
 * not show a customer, its people have no right to.
 */
@Dependent
public class Shops {
  private static final Set<Permission> SHOPPING =
      Set.of(Permission.CATALOGUE_VIEW, Permission.BASKET_EDIT, Permission.ORDER_PLACE);

  @Inject private Sellers sellers;

  /** The person with the rights that the seller's shop leaves them. */
  Actor of(Actor person) {
    if (person.isStaff()) {
      return person;
    }
    Set<Permission> hidden = sellers.hidden(person.sellerId(), person.partnerId());
    Actor left = hidden.isEmpty() ? person : person.without(hidden);
    return sellers.isPublished(person.sellerId()) ? left : left.without(SHOPPING);
  }
}
