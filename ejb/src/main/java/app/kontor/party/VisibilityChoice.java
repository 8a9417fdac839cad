package app.kontor.party;

import app.kontor.platform.failure.InvalidInput;
import java.io.Serializable;
import java.util.Map;

/**
 * What one level says about what is seen.
 *
 * @param shownTo for whom it is said
 * @param code of the group or number of the customer; empty for the others
 * @param version as read; 0 where nothing was ever said
 * @param says by detail; what is left out is as the level above says
 */
public record VisibilityChoice(
    VisibilityLevel shownTo, String code, long version, Map<VisibleDetail, Extent> says)
    implements Serializable {
  public VisibilityChoice {
    says = Map.copyOf(says);
  }

  /**
   * Refuses what cannot be said.
   *
   * @throws InvalidInput naming the detail
   */
  public void check() {
    says.forEach(
        (detail, extent) -> {
          if (!shownTo.details().contains(detail) || !shownTo.extents(detail).contains(extent)) {
            throw new InvalidInput(detail.name(), "NOT_A_VALUE", extent);
          }
        });
  }
}
