package app.kontor.ordering;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Goods of a list are ordered; the basket is left as it is.
 *
 * @param key idempotency key
 * @param addressCode one of the partner's delivery addresses
 * @param deliveryMethod code of a method
 * @param paymentTerms code of terms that are offered, or null for those that hold for the company
 * @param mostGross as text of {@code Money}; a dearer order is refused with {@link TooDear}; null
 *     for any
 * @param requestedDate when the buyer wants the goods, or null
 * @param wishes what else the buyer says
 * @param files ids of the files that the buyer has handed in for it, see {@link OrderFiles}
 */
public record PlaceLines(
    String key,
    List<EnterOrder.Line> lines,
    String addressCode,
    String deliveryMethod,
    @Nullable String paymentTerms,
    @Nullable String buyerReference,
    @Nullable String note,
    @Nullable String mostGross,
    @Nullable LocalDate requestedDate,
    OrderWishes wishes,
    List<Long> files)
    implements Serializable {
  public PlaceLines {
    lines = List.copyOf(lines);
    files = List.copyOf(files);
  }
}
