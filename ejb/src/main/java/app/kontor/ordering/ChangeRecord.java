package app.kontor.ordering;

import app.kontor.money.Money;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change of an order as it is kept, or one that is asked for.
 *
 * @param id of the record, for decisions on it
 * @param version of the record, for decisions on it
 * @param base the order's version that it was decided on
 * @param differences old and new; of one that was not made, as they were when it was asked for
 * @param reason as given, or empty
 * @param before gross total before
 * @param after gross total after
 * @param byStaff whether the seller's people made it
 * @param decidedAt when it was made, declined or taken back; null while it waits
 */
public record ChangeRecord(
    long id,
    long version,
    OrderNumber number,
    String buyerName,
    ChangeStatus status,
    long base,
    OrderChange change,
    List<OrderDifference> differences,
    String reason,
    Money before,
    Money after,
    Instant askedAt,
    String askedBy,
    boolean byStaff,
    @Nullable Instant decidedAt,
    @Nullable String decidedBy,
    @Nullable String decisionReason)
    implements Serializable {
  public ChangeRecord {
    differences = List.copyOf(differences);
  }

  /** Whether staff have to decide on it. */
  public boolean isOpen() {
    return status == ChangeStatus.ASKED;
  }
}
