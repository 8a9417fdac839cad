package app.kontor.ordering;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A recurring order as its owner sees it.
 *
 * @param list name of the list whose goods are ordered
 * @param next days to come, the next one first; none unless it is active
 * @param lastDay when it was ordered last, where the seller is; null if never
 * @param lastOrder what came of it; null if nothing was ordered yet
 * @param failure why it has stopped, or null
 */
public record RecurringOrderView(
    String list,
    RecurringOrderData data,
    State state,
    List<LocalDate> next,
    @Nullable LocalDate lastDay,
    @Nullable OrderNumber lastOrder,
    @Nullable Failure failure,
    long version)
    implements Serializable {
  public RecurringOrderView {
    next = List.copyOf(next);
  }

  /** Whether it orders by itself. */
  public enum State {
    ACTIVE,
    /** Its owner has paused it. */
    PAUSED,
    /** It has stopped, because an order could not be placed. */
    STOPPED
  }

  /**
   * Why it has stopped.
   *
   * @param code of the refusal
   * @param args of its text
   */
  public record Failure(String code, List<Serializable> args) implements Serializable {
    public Failure {
      args = List.copyOf(args);
    }
  }
}
