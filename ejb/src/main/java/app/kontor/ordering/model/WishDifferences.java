package app.kontor.ordering.model;

import app.kontor.ordering.LineWish;
import app.kontor.ordering.OrderDetail;
import app.kontor.ordering.OrderDifference;
import app.kontor.ordering.OrderDifference.Kind;
import app.kontor.ordering.OrderLine;
import app.kontor.ordering.OrderWishes;
import app.kontor.party.Address;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a buyer says of an order otherwise than before. */
final class WishDifferences {
  private final List<OrderDifference> found = new ArrayList<>();

  private WishDifferences() {}

  /**
   * All that will be another.
   *
   * @param shipTo the address as it will be
   * @param removed numbers of lines that go: nothing is said of them
   */
  static List<OrderDifference> of(
      OrderDetail order, OrderWishes wishes, Address shipTo, List<Integer> removed) {
    WishDifferences differences = new WishDifferences();
    if (wishes.parts() != null) {
      differences.compare(Kind.PARTS, order.delivery().parts().name(), wishes.parts().name());
    }
    differences.compare(Kind.COST_CENTRE, order.buyer().costCentre(), wishes.costCentre());
    differences.compare(Kind.CONTACT, person(order.delivery().address()), person(shipTo));
    order.lines().stream()
        .filter(line -> !line.isCharge() && !removed.contains(line.lineNumber()))
        .forEach(line -> differences.compare(line, wishes.of(line.item().number())));
    return differences.found;
  }

  private static String person(Address address) {
    return Stream.of(address.contact(), address.phone())
        .filter(text -> text != null && !text.isBlank())
        .collect(Collectors.joining(", "));
  }

  private void compare(OrderLine line, LineWish after) {
    String item = line.item().number() + " " + line.item().name();
    compare(
        Kind.LINE_DATE,
        line.lineNumber(),
        item,
        Objects.toString(line.wish().requestedDate(), ""),
        Objects.toString(after.requestedDate(), ""));
    compare(
        Kind.LINE_NOTE,
        line.lineNumber(),
        item,
        Objects.toString(line.wish().note(), ""),
        Objects.toString(after.note(), ""));
  }

  private void compare(Kind kind, @Nullable String before, @Nullable String after) {
    compare(kind, 0, "", Objects.toString(before, ""), Objects.toString(after, ""));
  }

  private void compare(Kind kind, int line, String item, String before, String after) {
    if (!before.equals(after)) {
      found.add(new OrderDifference(kind, line, item, before, after));
    }
  }
}
