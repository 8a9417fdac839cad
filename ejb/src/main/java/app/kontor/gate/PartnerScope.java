package app.kontor.gate;

import java.io.Serializable;

/**
 * Whose data a caller may touch: one seller, and either all its partners (staff) or one (a
 * partner's person). Every query on partner data takes it; what is outside answers as unknown.
 *
 * @param sellerId the seller whose portal this is
 * @param partnerId the one partner, or {@link #ALL}
 */
public record PartnerScope(long sellerId, long partnerId) implements Serializable {
  /** In place of a partner's id: all partners of the seller. Queries: {@code :p = 0 OR x = :p}. */
  public static final long ALL = 0;

  public static PartnerScope allOf(long sellerId) {
    return new PartnerScope(sellerId, ALL);
  }

  public boolean isAll() {
    return partnerId == ALL;
  }

  public boolean includes(long partner) {
    return isAll() || partnerId == partner;
  }
}
