package app.kontor.party;

import app.kontor.platform.failure.InvalidInput;
import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a customer asks of all its orders, whoever places them and whichever way they come.
 *
 * @param version of the customer as read
 * @param ownNumber whether an order needs the customer's own order number (EN 16931 BT-13), because
 *     its invoices are not paid without one
 */
public record OrderDemands(PartnerNumber number, long version, boolean ownNumber)
    implements Serializable {
  /** The field of every form in which the own number is typed. */
  public static final String FIELD = "buyerReference";

  /**
   * Why an order of the customer cannot be placed as it is, or nothing.
   *
   * @param reference the own number, or null
   */
  public static Optional<InvalidInput> refusal(Partner partner, @Nullable String reference) {
    boolean missing = reference == null || reference.isBlank();
    return partner.ownNumberNeeded() && missing
        ? Optional.of(new InvalidInput(FIELD, "OWN_NUMBER_NEEDED", partner.name()))
        : Optional.empty();
  }
}
