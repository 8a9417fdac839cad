package app.kontor.ordering;

import app.kontor.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A recurring order is near, was placed with something left out, or could not be placed; its owner
 * is to be told.
 *
 * @param list reference of the list
 * @param name of the list
 * @param day on which it is or was to be ordered
 * @param net what the goods that can be ordered cost now; null if that is not known
 * @param left items that are or were left out, as people read them
 * @param order what was ordered; null if nothing was yet
 * @param failure why nothing was ordered; null unless it has stopped
 */
public record RecurringOrderDue(
    long sellerId,
    long partnerId,
    String list,
    String name,
    LocalDate day,
    Owner owner,
    @Nullable Money net,
    List<String> left,
    @Nullable OrderNumber order,
    RecurringOrderView.@Nullable Failure failure) {
  public RecurringOrderDue {
    left = List.copyOf(left);
  }

  /** Whom to tell. */
  public record Owner(String email, String name, Locale language) {}
}
