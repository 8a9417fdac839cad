package app.kontor.returns;

import app.kontor.ordering.OrderNumber;
import java.io.Serializable;
import java.util.List;

/**
 * What of an order may come back now.
 *
 * @param lines those of which goods have left
 * @param days within which customers announce; 0 if they announce nothing
 */
public record ReturnOffer(
    OrderNumber orderNumber,
    String partnerName,
    List<ReturnableLine> lines,
    List<ReturnReason> reasons,
    int days)
    implements Serializable {
  public ReturnOffer {
    lines = List.copyOf(lines);
    reasons = List.copyOf(reasons);
  }

  /** Whether anything may be announced. */
  public boolean isOpen() {
    return lines.stream().anyMatch(line -> line.returnable().isPositive());
  }
}
