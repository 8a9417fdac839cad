package app.kontor.gate;

import java.io.Serializable;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One of the seller's staff who sees the shop as a customer's person and orders in the person's
 * name.
 *
 * @param id of the row of the two; what lies in the basket meanwhile is kept under it
 * @param staffId row of the one who acts
 * @param personName the person for whom it is done
 * @param companyNumber the person's company at this seller
 * @param passes why the person's limits do not hold for the next order; null while they do
 */
public record Acting(
    long id,
    long staffId,
    String staffName,
    String personName,
    String companyNumber,
    String companyName,
    @Nullable String passes)
    implements Serializable {

  /**
   * What somebody else may do in a person's name. Never what is the person's alone (password,
   * notices), what the company decides about its people, budgets and approvals, and nothing of the
   * other portals.
   */
  static final Set<Permission> LENT =
      Set.of(
          Permission.OWN_PROFILE,
          Permission.CATALOGUE_VIEW,
          Permission.BASKET_EDIT,
          Permission.ORDER_PLACE,
          Permission.ORDER_VIEW,
          Permission.ORDER_WITHDRAW,
          Permission.DOCUMENT_VIEW,
          Permission.PARCEL_VIEW,
          Permission.PARTNER_VIEW);

  /** The longest name that is written under what was done. */
  private static final int MAX_NAME = 120;

  /** Who acts and for whom, as one name; in all languages the same, because it is kept. */
  String bothNames() {
    String both = staffName + " → " + personName;
    return both.length() <= MAX_NAME ? both : both.substring(0, MAX_NAME - 1) + "…";
  }
}
