package app.kontor.pricing;

import java.io.Serializable;

/**
 * Somebody a price list or promotion is for.
 *
 * @param code of a zone or group; the number of a customer; empty for all
 * @param place among the lists of the same level, the smallest first
 */
public record PriceAudience(AudienceKind kind, String code, int place) implements Serializable {

  /** Who that is. */
  public enum AudienceKind {
    /** Everybody in the currency; promotions only, for base lists are for all anyway. */
    ALL(PriceLevel.BASE),
    ZONE(PriceLevel.ZONE),
    GROUP(PriceLevel.GROUP),
    CUSTOMER(PriceLevel.CUSTOMER),
    /** A customer with whom the list is agreed by contract. */
    CONTRACT(PriceLevel.CONTRACT);

    private final PriceLevel level;

    AudienceKind(PriceLevel level) {
      this.level = level;
    }

    /** On which level a list stands that is for them. */
    public PriceLevel level() {
      return level;
    }

    /** Whether a customer's number says who it is. */
    public boolean isCustomer() {
      return this == CUSTOMER || this == CONTRACT;
    }
  }
}
