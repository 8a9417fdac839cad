package app.kontor.ordering.model;

import app.kontor.measure.Quantity;
import app.kontor.ordering.BookedWork;
import app.kontor.ordering.OrderLine;
import app.kontor.ordering.RecordWork;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.number.NumberRange;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What can be booked as done. */
public final class WorkPolicy {
  private static final int MAX_PERSON = 120;

  private WorkPolicy() {}

  /**
   * What was done, checked.
   *
   * @param placed the day of the order, where the seller is
   * @param today where the seller is
   * @throws InvalidInput naming {@code day}, {@code person} or, by the order line, {@code quantity}
   */
  public static List<BookedWork> check(
      RecordWork command, List<OrderLine> lines, LocalDate placed, LocalDate today) {
    if (command.day().isAfter(today)) {
      throw new InvalidInput("day", "WORK_IN_THE_FUTURE", command.day());
    }
    if (command.day().isBefore(placed)) {
      throw new InvalidInput("day", "WORK_BEFORE_ORDER", placed);
    }
    String person = command.person().strip();
    if (person.isEmpty()) {
      throw InvalidInput.required("person");
    }
    if (person.length() > MAX_PERSON) {
      throw new InvalidInput("person", "TOO_LONG", MAX_PERSON);
    }
    List<BookedWork> work = new ArrayList<>();
    for (Map.Entry<Integer, BigDecimal> done : command.quantities().entrySet()) {
      if (done.getValue().signum() != 0) {
        work.add(
            new BookedWork(
                done.getKey(),
                quantity(done.getKey(), done.getValue(), lines),
                command.day(),
                person));
      }
    }
    if (work.isEmpty()) {
      throw InvalidInput.required("quantity");
    }
    return work;
  }

  private static Quantity quantity(int number, BigDecimal done, List<OrderLine> lines) {
    String row = String.valueOf(number);
    OrderLine line =
        lines.stream()
            .filter(one -> one.lineNumber() == number && one.isService())
            .findFirst()
            .orElseThrow(() -> new InvalidInput("quantity", "NO_WORK_LINE", number).inRow(row));
    NumberRange.ORDERED
        .refusal("quantity", done, NumberRange.ORDERED.scale())
        .ifPresent(
            refused -> {
              throw refused.inRow(row);
            });
    if (done.compareTo(line.open().value()) > 0) {
      throw new InvalidInput("quantity", "MORE_WORK_THAN_OPEN", line.item().number(), line.open())
          .inRow(row);
    }
    return Quantity.of(done, line.ordered().unit());
  }
}
