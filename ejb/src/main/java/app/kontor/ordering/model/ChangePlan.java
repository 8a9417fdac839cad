package app.kontor.ordering.model;

import app.kontor.catalogue.Item;
import app.kontor.measure.Quantity;
import app.kontor.money.Money;
import app.kontor.money.UnitPrice;
import app.kontor.ordering.ChangeRefused;
import app.kontor.ordering.DeliveryParts;
import app.kontor.ordering.LinePrice;
import app.kontor.ordering.OrderChange;
import app.kontor.ordering.OrderDetail;
import app.kontor.ordering.OrderDifference;
import app.kontor.ordering.OrderDifference.Kind;
import app.kontor.ordering.OrderLine;
import app.kontor.ordering.OrderWishes;
import app.kontor.ordering.Ordering.DeliveryMethod;
import app.kontor.ordering.model.SalesOrderLine.NewLine;
import app.kontor.party.Address;
import app.kontor.pricing.Price;
import app.kontor.pricing.PriceReceipt;
import app.kontor.tax.VatBreakdown;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a change makes of an order, decided over what was read. Lines that stay keep the price they
 * were ordered at, unless their quantity comes into another price break: then they cost what that
 * many cost today. What is added costs what it costs today. The delivery charge follows the tariff
 * while it is on no invoice.
 *
 * @param kept lines that stay and are not as they were, by number
 * @param removed lines that go
 * @param added lines that come, without numbers yet
 * @param delivery as it will be
 * @param charge line of the delivery charge as it will be, or null for none
 * @param terms as asked for
 * @param more goods that get more than the order has, and how much more
 * @param differences everything that will be another than before; never empty
 */
public record ChangePlan(
    Map<Integer, KeptLine> kept,
    List<Integer> removed,
    List<NewLine> added,
    OrderDetail.Delivery delivery,
    @Nullable NewLine charge,
    OrderChange.Terms terms,
    List<Wanted> more,
    List<OrderDifference> differences,
    VatBreakdown before,
    VatBreakdown after) {
  public ChangePlan {
    kept = Map.copyOf(kept);
    removed = List.copyOf(removed);
    added = List.copyOf(added);
    more = List.copyOf(more);
    differences = List.copyOf(differences);
  }

  /**
   * A line that stays.
   *
   * @param quantity in base units
   * @param repriced where the price comes from if it is another one, or null
   */
  public record KeptLine(Quantity quantity, LinePrice price, @Nullable Repriced repriced) {}

  /**
   * Where a price comes from.
   *
   * @param priceList code of the list, empty if a person named the price
   * @param receipt null if a person named the price
   */
  public record Repriced(String priceList, @Nullable PriceReceipt receipt) {}

  /**
   * What was read for it.
   *
   * @param items of the order's lines, by id; vanished ones are absent
   * @param added what the change adds, in its order
   * @param before prices of today for the quantities that the order has
   * @param now prices of today for the quantities that are wanted
   * @param shipTo where the goods shall go
   * @param hours when they are taken in there; null for nothing
   * @param delivery the method that is wanted and what it costs for goods
   */
  public record Basis(
      OrderDetail order,
      Map<Long, Item> items,
      List<Wanted> added,
      Quote before,
      Quote now,
      Address shipTo,
      @Nullable String hours,
      Function<Goods, DeliveryMethod> delivery) {}

  /**
   * What the order shall have of its items, each line knowing of the others.
   *
   * @param lines those that stay, by number, as far as their items are still there
   * @param added those that come, in the change's order
   */
  public record After(Map<Integer, Wanted> lines, List<Wanted> added) {

    /** The order with a change. */
    public static After of(
        OrderDetail order, OrderChange change, Map<Long, Item> items, List<Wanted> added) {
      Map<Integer, BigDecimal> quantities = new TreeMap<>();
      for (OrderLine line : order.lines()) {
        if (items.containsKey(line.itemId())) {
          quantities.put(line.lineNumber(), line.ordered().value());
        }
      }
      for (OrderChange.Line said : change.lines()) {
        OrderLine line = line(order, said.lineNumber());
        quantities.computeIfPresent(
            said.lineNumber(),
            (number, ordered) ->
                said.quantity().signum() > 0 ? ChangePolicy.base(line, said.quantity()) : null);
      }
      List<Integer> numbers = List.copyOf(quantities.keySet());
      List<Wanted> alone = new ArrayList<>();
      quantities.forEach(
          (number, quantity) -> {
            OrderLine line = line(order, number);
            alone.add(
                ChangePlan.wanted(
                    Objects.requireNonNull(items.get(line.itemId())), line, quantity));
          });
      alone.addAll(added);
      List<Wanted> together = Wanted.together(alone);
      Map<Integer, Wanted> lines = new TreeMap<>();
      for (int i = 0; i < numbers.size(); i++) {
        lines.put(numbers.get(i), together.get(i));
      }
      return new After(lines, together.subList(numbers.size(), together.size()));
    }

    /** All of it. */
    public List<Wanted> all() {
      List<Wanted> all = new ArrayList<>(lines.values());
      all.addAll(added);
      return all;
    }
  }

  /** A quantity of an order line in the unit it was sold in. */
  public static Wanted wanted(Item item, OrderLine line, BigDecimal base) {
    var sold = line.item().soldIn();
    return Wanted.of(item, new Wanted.BaseAmount(base, sold == null ? null : sold.unit()));
  }

  static OrderLine line(OrderDetail order, int number) {
    return order.lines().stream()
        .filter(line -> line.lineNumber() == number)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(order.number() + " has no line " + number));
  }

  /**
   * The plan of a change that keeps all of {@link ChangePolicy}.
   *
   * @throws app.kontor.platform.failure.BusinessException if an item or the delivery method refuses
   * @throws ChangeRefused CHANGE_NOTHING if nothing would be another; CHANGE_TAX if the goods would
   *     go where other rules of VAT hold
   */
  public static ChangePlan of(Basis basis, OrderChange change) {
    return new Drawing(basis, change).plan();
  }

  /** A plan while it is made. */
  private static final class Drawing {
    private final Basis basis;
    private final OrderDetail order;
    private final OrderChange change;
    private final Map<Integer, KeptLine> kept = new TreeMap<>();
    private final List<Integer> removed = new ArrayList<>();
    private final List<NewLine> added = new ArrayList<>();
    private final List<Wanted> more = new ArrayList<>();
    private final List<OrderDifference> differences = new ArrayList<>();

    Drawing(Basis basis, OrderChange change) {
      this.basis = basis;
      this.order = basis.order();
      this.change = change;
    }

    ChangePlan plan() {
      ChangedLines lines = new ChangedLines(basis, change);
      change.lines().forEach(line -> keep(lines, line));
      for (int i = 0; i < change.added().size(); i++) {
        add(lines, i);
      }
      OrderLine charged =
          order.lines().stream().filter(OrderLine::isCharge).findFirst().orElse(null);
      boolean other = !differences.isEmpty() || isElsewhere();
      if (other && basis.now().treatment() != order.terms().vatTreatment()) {
        throw new ChangeRefused("CHANGE_TAX", order.number());
      }
      OrderDetail.Delivery delivery = order.delivery();
      NewLine charge = charged == null ? null : asItIs(charged);
      if (other) {
        DeliveryMethod method = basis.delivery().apply(goods());
        delivery =
            new OrderDetail.Delivery(
                asked(basis.shipTo()),
                method.code(),
                method.name(),
                change.terms().requestedDate(),
                parts(),
                basis.hours());
        if (charged == null || !charged.invoiced().isPositive()) {
          charge = LineFactory.chargeOf(method, basis.now());
        }
      } else {
        delivery =
            new OrderDetail.Delivery(
                asked(delivery.address()),
                delivery.method(),
                delivery.methodName(),
                change.terms().requestedDate(),
                parts(),
                delivery.hours());
      }
      compareCharge(charged, charge);
      compareTerms(delivery);
      OrderWishes wishes = change.terms().wishes();
      if (wishes != null) {
        differences.addAll(WishDifferences.of(order, wishes, delivery.address(), removed));
      }
      if (differences.isEmpty()) {
        throw new ChangeRefused("CHANGE_NOTHING", order.number());
      }
      return new ChangePlan(
          kept,
          removed,
          added,
          delivery,
          charge,
          change.terms(),
          Wanted.together(more),
          differences,
          order.totals(),
          after(charge));
    }

    private Address asked(Address shipTo) {
      OrderWishes wishes = change.terms().wishes();
      return wishes == null ? shipTo : shipTo.askingFor(wishes.contact(), wishes.phone());
    }

    private DeliveryParts parts() {
      OrderWishes wishes = change.terms().wishes();
      DeliveryParts wished = wishes == null ? null : wishes.parts();
      return wished == null ? order.delivery().parts() : wished;
    }

    private boolean isElsewhere() {
      return change.terms().addressCode() != null || change.terms().deliveryMethod() != null;
    }

    private void keep(ChangedLines lines, OrderChange.Line wanted) {
      OrderLine line = line(order, wanted.lineNumber());
      if (wanted.quantity().signum() == 0) {
        removed.add(line.lineNumber());
        differ(line, Kind.REMOVED, told(line, line.ordered()), "");
        return;
      }
      KeptLine after = lines.kept(line, wanted);
      boolean quantity = after.quantity().compareTo(line.ordered()) != 0;
      boolean price = !after.price().unit().equals(line.price().unit());
      if (!quantity && !price) {
        return;
      }
      kept.put(line.lineNumber(), after);
      if (quantity) {
        differ(line, Kind.QUANTITY, told(line, line.ordered()), told(line, after.quantity()));
      }
      if (price) {
        differ(
            line,
            Kind.PRICE,
            line.shownPrice().toString(),
            line.item().price(after.price().unit(), after.quantity()).toString());
      }
      lines.more(line, after.quantity()).ifPresent(more::add);
    }

    private void add(ChangedLines lines, int index) {
      Wanted want = lines.wanted(index);
      NewLine line = lines.added(index, want);
      added.add(line);
      if (!want.item().isService()) {
        more.add(want);
      }
      differences.add(
          new OrderDifference(
              Kind.ADDED,
              0,
              line.item().number() + " " + line.item().name(),
              "",
              want.portion().sold().toString()));
      differences.add(
          new OrderDifference(
              Kind.PRICE,
              0,
              line.item().number() + " " + line.item().name(),
              "",
              line.item().price(line.price().unit(), line.quantity()).toString()));
    }

    private void differ(OrderLine line, Kind kind, String before, String after) {
      differences.add(
          new OrderDifference(
              kind,
              line.lineNumber(),
              line.item().number() + " " + line.item().name(),
              before,
              after));
    }

    private static String told(OrderLine line, Quantity base) {
      return line.portion(base).sold().toString();
    }

    private void compareCharge(@Nullable OrderLine before, @Nullable NewLine after) {
      Money old = before == null ? Money.zero(order.currency()) : before.price().net();
      Money now = after == null ? Money.zero(order.currency()) : after.price().net();
      if (!old.equals(now)) {
        differences.add(new OrderDifference(Kind.CHARGE, 0, "", old.toString(), now.toString()));
      }
    }

    private void compareTerms(OrderDetail.Delivery delivery) {
      compare(Kind.ADDRESS, order.delivery().address().namedLine(), delivery.address().namedLine());
      compare(Kind.METHOD, order.delivery().methodName(), delivery.methodName());
      compare(
          Kind.REQUESTED_DATE,
          Objects.toString(order.delivery().requestedDate(), ""),
          Objects.toString(change.terms().requestedDate(), ""));
      compare(
          Kind.REFERENCE, text(order.buyer().reference()), text(change.terms().buyerReference()));
      compare(Kind.NOTE, text(order.buyer().note()), text(change.terms().note()));
    }

    private void compare(Kind kind, String before, String after) {
      if (!before.equals(after)) {
        differences.add(new OrderDifference(kind, 0, "", before, after));
      }
    }

    private static String text(@Nullable String text) {
      return text == null ? "" : text.strip();
    }

    private NewLine asItIs(OrderLine line) {
      return new NewLine(
          line.itemId(),
          line.type(),
          line.item(),
          line.ordered(),
          line.price(),
          line.priceList(),
          null);
    }

    /** The order's goods as they will be. */
    private Goods goods() {
      BigDecimal kg = BigDecimal.ZERO;
      BigDecimal heaviest = BigDecimal.ZERO;
      BigDecimal value = BigDecimal.ZERO;
      boolean sent = false;
      for (OrderLine line : order.lines()) {
        if (line.isGoods() && !removed.contains(line.lineNumber())) {
          KeptLine changed = kept.get(line.lineNumber());
          Quantity quantity = changed == null ? line.ordered() : changed.quantity();
          LinePrice price = changed == null ? line.price() : changed.price();
          Item item = basis.items().get(line.itemId());
          BigDecimal one = item == null ? BigDecimal.ZERO : item.weightKg();
          sent = true;
          kg = kg.add(one.multiply(quantity.value()));
          heaviest = heaviest.max(one);
          value = value.add(price.net().amount());
        }
      }
      for (int i = 0; i < added.size(); i++) {
        Item item = basis.added().get(i).item();
        if (!item.isService()) {
          sent = true;
          kg = kg.add(item.weightKg().multiply(added.get(i).quantity().value()));
          heaviest = heaviest.max(item.weightKg());
          value = value.add(added.get(i).price().net().amount());
        }
      }
      return new Goods(kg, heaviest, value, sent);
    }

    private VatBreakdown after(@Nullable NewLine charge) {
      List<LinePrice> prices = new ArrayList<>();
      for (OrderLine line : order.lines()) {
        if (!line.isCharge() && !removed.contains(line.lineNumber())) {
          KeptLine changed = kept.get(line.lineNumber());
          prices.add(changed == null ? line.price() : changed.price());
        }
      }
      added.forEach(line -> prices.add(line.price()));
      if (charge != null) {
        prices.add(charge.price());
      }
      return VatBreakdown.of(order.currency(), prices);
    }
  }

  /** Whether two quantities cost another price of one item today. */
  static boolean crosses(@Nullable Price before, @Nullable Price now) {
    UnitPrice old = before == null ? null : before.price();
    return old != null && now != null && !old.equals(now.price());
  }
}
