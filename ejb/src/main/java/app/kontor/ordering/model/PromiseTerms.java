package app.kontor.ordering.model;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * By when goods can be with a customer.
 *
 * @param days on which goods are made ready and carried
 * @param today where the seller is
 * @param leadDays working days from goods that are there to goods that leave
 * @param transitDays working days on the way
 * @param replenishDays working days in which missing goods usually come in; 0 if nothing is said
 * @param requested when the customer wants the goods, or null: nothing is promised for earlier
 */
public record PromiseTerms(
    WorkingDays days,
    LocalDate today,
    int leadDays,
    int transitDays,
    int replenishDays,
    @Nullable LocalDate requested) {

  /**
   * The day on which the last of the goods are with the customer; nothing if nobody can say.
   *
   * @param complete whether all of them are set aside
   * @param expected when missing ones come in; null or a day that has passed if nothing is
   *     announced
   */
  public Optional<LocalDate> date(boolean complete, @Nullable LocalDate expected) {
    Optional<LocalDate> there = complete ? Optional.of(today) : comingIn(expected);
    return there
        .map(day -> days.after(day, leadDays + transitDays))
        .map(day -> requested != null && requested.isAfter(day) ? days.after(requested, 0) : day);
  }

  /** The same for goods that are wanted another day, or on none. */
  public PromiseTerms requesting(@Nullable LocalDate day) {
    return new PromiseTerms(days, today, leadDays, transitDays, replenishDays, day);
  }

  /** The day on which goods begin to be made ready that are wanted for a day. */
  public LocalDate leavesFor(LocalDate wanted) {
    return days.before(days.after(wanted, 0), leadDays + transitDays);
  }

  private Optional<LocalDate> comingIn(@Nullable LocalDate expected) {
    if (expected != null && !expected.isBefore(today)) {
      return Optional.of(expected);
    }
    return replenishDays > 0 ? Optional.of(days.after(today, replenishDays)) : Optional.empty();
  }
}
