package app.kontor.ordering.model;

import app.kontor.ordering.OrderLine;
import app.kontor.ordering.OrderNotOpen;
import app.kontor.ordering.OrderPolicy;
import app.kontor.ordering.PromiseDates;
import app.kontor.platform.failure.InvalidInput;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The days that the open lines of an order are promised for, and how they change. */
public final class OrderPromises {
  /** Most characters of a reason. */
  private static final int REASON = 300;

  private final SalesOrder order;

  public OrderPromises(SalesOrder order) {
    this.order = order;
  }

  /**
   * A line that is promised for another day.
   *
   * @param before null for an open date
   * @param after null for an open date
   */
  public record Shift(int lineNumber, @Nullable LocalDate before, @Nullable LocalDate after) {}

  /** Numbers of the lines of which nobody has promised anything yet. */
  public List<Integer> unpromised() {
    return order.lines().stream()
        .filter(line -> line.promisedOn() == null)
        .map(OrderLine::lineNumber)
        .filter(number -> !order.part(number).isPromiseByHand())
        .toList();
  }

  /** The lines whose missing goods decide on the day. */
  public List<OrderLine> waiting() {
    return order.lines().stream().filter(line -> line.backordered().isPositive()).toList();
  }

  /**
   * Computes days for goods that are to come.
   *
   * @param lines numbers of the lines to compute
   * @param expected when missing goods come in, by item id
   * @return what is different now; of a line that waits, what a person has promised stands
   */
  public List<Shift> compute(
      Collection<Integer> lines, Map<Long, LocalDate> expected, PromiseTerms terms) {
    return order.isTogether()
        ? together(expected, terms)
        : order.lines().stream()
            .filter(line -> lines.contains(line.lineNumber()) && isComputed(line))
            .flatMap(line -> promise(line, day(line, expected, terms)).stream())
            .toList();
  }

  /**
   * All that leaves together comes with the last of it; nobody can say when if of one nobody can.
   */
  private List<Shift> together(Map<Long, LocalDate> expected, PromiseTerms terms) {
    List<OrderLine> open = order.lines().stream().filter(OrderPromises::isPromised).toList();
    List<Optional<LocalDate>> days =
        open.stream()
            .map(
                line ->
                    isComputed(line)
                        ? day(line, expected, terms)
                        : Optional.ofNullable(line.promisedOn()))
            .toList();
    Optional<LocalDate> last =
        days.stream().allMatch(Optional::isPresent)
            ? days.stream().flatMap(Optional::stream).max(Comparator.naturalOrder())
            : Optional.empty();
    return open.stream()
        .filter(this::isComputed)
        .flatMap(line -> promise(line, last).stream())
        .toList();
  }

  private boolean isComputed(OrderLine line) {
    return isPromised(line)
        && (!line.backordered().isPositive() || !order.part(line.lineNumber()).isPromiseByHand());
  }

  private Optional<LocalDate> day(
      OrderLine line, Map<Long, LocalDate> expected, PromiseTerms terms) {
    return terms
        .requesting(order.requested(line))
        .date(!line.backordered().isPositive(), expected.get(line.itemId()));
  }

  private Optional<Shift> promise(OrderLine line, Optional<LocalDate> day) {
    return order.part(line.lineNumber()).promise(day.orElse(null), false)
        ? Optional.of(new Shift(line.lineNumber(), line.promisedOn(), day.orElse(null)))
        : Optional.empty();
  }

  /**
   * Promises what a person says.
   *
   * @param today where the seller is
   */
  public List<Shift> say(PromiseDates command, LocalDate today) {
    if (!OrderPolicy.GOODS_ARE_STILL_TO_LEAVE.isKeptBy(order)) {
      throw new OrderNotOpen(order.number(), order.status());
    }
    if (command.reason().isBlank()) {
      throw InvalidInput.required("reason");
    }
    if (command.reason().strip().length() > REASON) {
      throw new InvalidInput("reason", "TOO_LONG", REASON);
    }
    List<Shift> shifts = new ArrayList<>();
    for (Map.Entry<Integer, @Nullable LocalDate> said : command.dates().entrySet()) {
      OrderLine line = promised(said.getKey());
      LocalDate day = said.getValue();
      if (Objects.equals(day, line.promisedOn())) {
        continue;
      }
      if (day != null && day.isBefore(today)) {
        throw new InvalidInput(said.getKey() + ":date", "DATE_IN_THE_PAST", day);
      }
      order.part(said.getKey()).promise(day, true);
      shifts.add(new Shift(said.getKey(), line.promisedOn(), day));
    }
    if (shifts.isEmpty()) {
      throw new InvalidInput("dates", "NO_OTHER_DATE");
    }
    return shifts;
  }

  private OrderLine promised(int number) {
    return order.lines().stream()
        .filter(line -> line.lineNumber() == number && isPromised(line))
        .findFirst()
        .orElseThrow(() -> new InvalidInput(number + ":date", "NOTHING_TO_COME"));
  }

  /** Goods that are still to come; charges come with nothing, and work has a day of its own. */
  private static boolean isPromised(OrderLine line) {
    return line.isGoods() && line.open().isPositive();
  }
}
