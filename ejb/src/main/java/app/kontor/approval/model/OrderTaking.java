package app.kontor.approval.model;

import app.kontor.approval.model.SpendingEntry.Kind;
import app.kontor.money.Money;
import app.kontor.ordering.OrderNumber;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an order has taken of its person's month and of a budget, as its entries say, and the
 * entries that follow when it changes. All of it is taken of one budget at a time: what it took of
 * an earlier one was given back there.
 */
public final class OrderTaking {
  private final List<SpendingEntry> entries;

  /**
   * @param entries of one order in the order they were noted, the placement first; not empty
   */
  public OrderTaking(List<SpendingEntry> entries) {
    if (entries.isEmpty()) {
      throw new IllegalArgumentException("nothing was noted of the order");
    }
    this.entries = List.copyOf(entries);
  }

  /** What was noted when it was placed. */
  public SpendingEntry placed() {
    return entries.get(0);
  }

  private SpendingEntry last() {
    return entries.get(entries.size() - 1);
  }

  /** Row of the budget it takes of now; null for none. */
  public @Nullable Long budget() {
    return last().budgetId();
  }

  /** What it takes, net. */
  public Money taken() {
    return Money.total(
        entries.stream().map(SpendingEntry::amount).toList(), placed().amount().currency());
  }

  /**
   * What is noted when it changes; nothing if it takes as much of the same budget.
   *
   * @param now net of the order
   * @param budget row of the budget it takes of from now on; null for none
   */
  public List<SpendingEntry> changed(Money now, @Nullable Long budget, Instant at) {
    if (Objects.equals(budget, budget())) {
      return noted(last().more(Kind.CHANGED, now.minus(taken()), at));
    }
    return Stream.concat(
            noted(last().more(Kind.CHANGED, taken().negated(), at)).stream(),
            // an order that costs nothing still says whose budget it takes of
            Stream.of(last().more(Kind.CHANGED, now, at).of(budget)))
        .toList();
  }

  /**
   * What is noted for an order that part of this one was made: what this one gives back, the same
   * person still spends.
   *
   * @param net of the part
   */
  public SpendingEntry splitOff(OrderNumber part, Money net, Instant at) {
    return last().splitOff(part, net, at);
  }

  /** What is noted when it is cancelled: all is given back. */
  public List<SpendingEntry> cancelled(Instant at) {
    return noted(last().more(Kind.CANCELLED, taken().negated(), at));
  }

  private static List<SpendingEntry> noted(SpendingEntry entry) {
    return entry.amount().isZero() ? List.of() : List.of(entry);
  }
}
