package app.kontor.party;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All that a seller says about what is seen. For each detail the nearest level that says something
 * wins: the customer, else its groups in the seller's order, else the seller.
 */
public final class VisibilityBook {
  /** What books are kept under, see {@link app.kontor.platform.transaction.ReferenceData}. */
  public static final String TOPIC = "visibility";

  private final Visibility seller;
  private final Visibility strangers;
  private final Map<Long, Said> groups;
  private final Map<Long, List<Long>> memberships;
  private final Map<Long, Said> customers;

  /**
   * What is said for one group or customer.
   *
   * @param code of the group, number of the customer
   */
  public record Said(String code, Map<VisibleDetail, Extent> says) {
    public Said {
      says = Map.copyOf(says);
    }
  }

  /**
   * @param groups by id those that say something
   * @param memberships by the ids of customers the ids of those of their groups that say something,
   *     in the seller's order
   * @param customers by id those for whom something is said
   */
  public VisibilityBook(
      Map<VisibleDetail, Extent> seller,
      Map<VisibleDetail, Extent> strangers,
      Map<Long, Said> groups,
      Map<Long, List<Long>> memberships,
      Map<Long, Said> customers) {
    this.seller =
        Visibility.unlessSaid(VisibilityLevel.SELLER).and(seller, VisibilityLevel.SELLER, "");
    this.strangers =
        Visibility.unlessSaid(VisibilityLevel.STRANGERS)
            .and(strangers, VisibilityLevel.STRANGERS, "");
    this.groups = Map.copyOf(groups);
    this.memberships = new HashMap<>(memberships);
    this.customers = Map.copyOf(customers);
  }

  /** What strangers see on the public side. */
  public Visibility strangers() {
    return strangers;
  }

  /** What customers see of whom nothing else is said. */
  public Visibility seller() {
    return seller;
  }

  /** What the people of a customer see. */
  public Visibility of(long partnerId) {
    Visibility above = above(partnerId);
    Said own = customers.get(partnerId);
    return own == null ? above : above.and(own.says(), VisibilityLevel.CUSTOMER, own.code());
  }

  /** What they would see if nothing were said for the customer itself. */
  public Visibility above(long partnerId) {
    Visibility found = seller;
    List<Long> in = memberships.getOrDefault(partnerId, List.of());
    // the first group goes first, so it is put on last
    for (int i = in.size() - 1; i >= 0; i--) {
      Said said = groups.get(in.get(i));
      if (said != null) {
        found = found.and(said.says(), VisibilityLevel.GROUP, said.code());
      }
    }
    return found;
  }

  /** Says by detail, as an empty map to be filled. */
  public static Map<VisibleDetail, Extent> nothing() {
    return new EnumMap<>(VisibleDetail.class);
  }
}
