package app.kontor.ordering;

import app.kontor.money.Money;
import app.kontor.tax.VatBreakdown;
import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * What a change would do to an order now; nothing is kept.
 *
 * @param version of the order it was found for
 * @param shortages of lines that get more, by the items' numbers as text: what cannot be had now
 * @param excess received beyond the new total: what happens with it is asked; zero if nothing
 * @param waits the order was released for despatch and will not be until the rest is paid
 */
public record ChangePreview(
    OrderNumber number,
    long version,
    List<OrderDifference> differences,
    VatBreakdown before,
    VatBreakdown after,
    Map<String, Shortage> shortages,
    Money excess,
    boolean waits)
    implements Serializable {
  public ChangePreview {
    differences = List.copyOf(differences);
    shortages = Map.copyOf(shortages);
  }

  /** Whether a pro-forma from before is not right any more. */
  public boolean isReissued() {
    return differences.stream().anyMatch(one -> one.kind().isPrinted());
  }
}
