package app.kontor.ordering;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * What a rule would have done with the last orders of its customers.
 *
 * @param judged the latest first, {@link ConfirmRules#PREVIEWED} at most
 * @param faults how many orders each reason keeps back
 */
public record ConfirmPreview(List<Judged> judged, Map<ConfirmFault, Integer> faults)
    implements Serializable {
  public ConfirmPreview {
    judged = List.copyOf(judged);
    faults = Map.copyOf(faults);
  }

  /** How many it would have confirmed. */
  public long confirmed() {
    return judged.stream().filter(one -> one.faults().isEmpty()).count();
  }

  /**
   * One order.
   *
   * @param faults why it would not be confirmed; none if it would
   */
  public record Judged(OrderNumber number, String buyer, List<ConfirmFault> faults)
      implements Serializable {
    public Judged {
      faults = List.copyOf(faults);
    }
  }
}
