package app.kontor.party;

import java.io.Serializable;

/**
 * Customers that are served alike.
 *
 * @param code unique per seller; price lists and delivery methods name it
 * @param place in the seller's order: of several groups of a customer the first one goes first
 * @param version as it is kept
 */
public record CustomerGroup(String code, String name, int place, long version)
    implements Serializable {
  /** What groups are kept under, see {@link app.kontor.platform.transaction.ReferenceData}. */
  public static final String TOPIC = "customer-group";
}
