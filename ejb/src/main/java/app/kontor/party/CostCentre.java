package app.kontor.party;

import java.io.Serializable;

/**
 * Where a customer books what it buys (openTrans COST_CATEGORY_ID).
 *
 * @param code as it stands on orders; kept as it is once the cost centre exists
 * @param name for people; at most 80 characters
 * @param archived nothing new is ordered for it; orders that name it keep it
 * @param version as it was read, {@link #NEW} for one that is to be added
 */
public record CostCentre(String code, String name, boolean archived, long version)
    implements Serializable {
  /** The version of a cost centre that is not there yet. */
  public static final long NEW = -1;

  /** Most characters of a code. */
  public static final int MAX_CODE = 60;

  /** Most characters of a name. */
  public static final int MAX_NAME = 80;

  public CostCentre {
    code = code.strip();
    name = name.strip();
  }
}
