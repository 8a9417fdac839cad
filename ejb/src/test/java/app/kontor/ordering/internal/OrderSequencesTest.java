package app.kontor.ordering.internal;

import static app.kontor.ordering.internal.Shop.pieces;
import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.catalogue.ItemNumber;
import app.kontor.gate.Actor;
import app.kontor.measure.Quantity;
import app.kontor.measure.UnitCode;
import app.kontor.money.Currencies;
import app.kontor.money.Money;
import app.kontor.money.UnitPrice;
import app.kontor.ordering.ChangeOrder;
import app.kontor.ordering.ChangeRecord;
import app.kontor.ordering.EnterOrder;
import app.kontor.ordering.OrderChange;
import app.kontor.ordering.OrderDetail;
import app.kontor.ordering.OrderLine;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.OrderStatus;
import app.kontor.ordering.PaymentStatus;
import app.kontor.ordering.PlaceOrder;
import app.kontor.ordering.PriceChanged;
import app.kontor.ordering.ReceivedMoney;
import app.kontor.ordering.SplitOrder;
import app.kontor.ordering.model.Items;
import app.kontor.ordering.model.SalesOrder;
import app.kontor.party.Channel;
import app.kontor.platform.failure.BusinessException;
import app.kontor.pricing.Price;
import app.kontor.pricing.PriceLevel;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The life of orders as a machine of states: whoever does whatever in whichever order, the sums,
 * the goods set aside, the money and what each company sees are right after each step, and what is
 * refused says why and leaves everything as it was.
 */
class OrderSequencesTest {
  private static final int SEQUENCES = 1_000;
  private static final int STEPS = 25;
  private static final List<Long> GOODS = List.of(11L, 12L);
  private static final BigDecimal VAT = new BigDecimal("0.23");

  /** What can be done, and how often of a hundred. */
  private enum Command {
    PLACE(8),
    ENTER(4),
    CONFIRM(12),
    CANCEL(3),
    CLOSE(4),
    CHANGE(15),
    SPLIT(5),
    ASK(6),
    DECIDE(8),
    HOLD(3),
    RESUME(5),
    RESERVE(4),
    RECEIVE_GOODS(3),
    DISPATCH(10),
    INVOICE(5),
    PAY(5);

    private final int weight;

    Command(int weight) {
      this.weight = weight;
    }

    static Command any(Random random) {
      int left = random.nextInt(100);
      for (Command one : values()) {
        left -= one.weight;
        if (left < 0) {
          return one;
        }
      }
      throw new IllegalStateException("the weights are not a hundred");
    }
  }

  @Test
  void whatever_is_done_by_whomever_in_whichever_order_everything_holds() {
    Map<Command, Integer> done = new EnumMap<>(Command.class);
    Map<String, Integer> refused = new TreeMap<>();
    for (int seed = 0; seed < SEQUENCES; seed++) {
      Life life = new Life(new Random(seed));
      for (int step = 0; step < STEPS; step++) {
        Command command = Command.any(life.random);
        String as = "sequence " + seed + ", step " + step + ": " + command;
        String refusal = life.tried(command, as);
        if (refusal == null) {
          done.merge(command, 1, Integer::sum);
        } else {
          refused.merge(refusal, 1, Integer::sum);
        }
        life.holds(as);
      }
    }
    // the machine was walked, not only knocked at
    assertThat(done).containsOnlyKeys(Command.values());
    assertThat(done.values()).allMatch(count -> count > 50);
    assertThat(refused)
        .containsKeys(
            "CHANGE_CUT_OFF",
            "CHANGE_ORDER_ENDED",
            "CHANGE_BELOW_DELIVERED",
            "CHANGE_ASKED",
            "SPLIT_ALL",
            "SPLIT_NOTHING",
            "SPLIT_TOO_MUCH",
            "ORDER_NOT_OPEN",
            "UNKNOWN_ORDER");
  }

  /** One shop with its orders, and everything that was done. */
  private static final class Life {
    private final Random random;
    private final Shop shop = new Shop();
    private final Map<Long, Long> goods = new HashMap<>(Map.of(11L, 1_000L, 12L, 1_000L));
    private final Map<String, Long> itemsOfLines = new HashMap<>();
    private int keys;

    /** As it was after the step before. */
    private Map<String, Object> known = Map.of();

    Life(Random random) {
      this.random = random;
      known = everything();
    }

    /** Why it was refused, or null if it was done. */
    private @Nullable String tried(Command command, String as) {
      shop.confirmsByRule = random.nextInt(4) == 0;
      shop.chosen.put("orders.change-minutes", random.nextBoolean() ? "30" : "0");
      if (random.nextInt(6) == 0) {
        shop.prices.put(any(GOODS), price());
      }
      try {
        act(command);
        return null;
      } catch (BusinessException refusal) {
        assertThat(refusal.code()).as(as).matches("[A-Z][A-Z_]+");
        assertThat(everything()).as("%s is refused with %s", as, refusal.code()).isEqualTo(known);
        return refusal.code();
      }
    }

    private void act(Command command) {
      if (command == Command.PLACE || command == Command.ENTER || shop.orders.all().isEmpty()) {
        place(command == Command.ENTER);
        return;
      }
      SalesOrder order = any(shop.orders.all());
      OrderNumber number = order.number();
      shop.actor.become(Shop.SALES);
      switch (command) {
        case CONFIRM -> shop.ordering.confirm(number, 0);
        case CANCEL -> {
          shop.actor.become(person());
          shop.ordering.cancel(number, 0, "not wanted", ReceivedMoney.REFUND);
        }
        case CLOSE -> shop.ordering.close(number, 0, "no more", ReceivedMoney.CREDIT);
        case CHANGE -> {
          shop.actor.become(person());
          shop.changes.change(command(number));
        }
        case SPLIT -> split(number);
        case ASK -> {
          shop.actor.become(random.nextInt(8) == 0 ? Shop.RIVALS_BUYER : Shop.BUYER);
          shop.changes.ask(command(number));
        }
        case DECIDE -> decide(number);
        case HOLD -> shop.changes.hold(number, 0, "in doubt");
        case RESUME -> shop.changes.resume(number, 0);
        case RESERVE -> {
          shop.actor.become(Actor.system(1));
          shop.ordering.reserveMissing(number);
        }
        case RECEIVE_GOODS -> receive();
        case DISPATCH -> dispatch(order);
        case INVOICE -> invoice(order);
        case PAY -> pay(order);
        case PLACE, ENTER -> throw new IllegalStateException();
      }
    }

    private Actor person() {
      return switch (random.nextInt(10)) {
        case 0 -> Shop.RIVALS_BUYER;
        case 1, 2, 3, 4 -> Shop.BUYER;
        default -> Shop.SALES;
      };
    }

    private void place(boolean byStaff) {
      if (byStaff) {
        shop.actor.become(Shop.SALES);
        shop.ordering.enter(
            new EnterOrder(
                key(),
                random.nextInt(4) == 0 ? Shop.RIVAL : Shop.HUTA,
                Channel.PHONE,
                "HQ",
                method(),
                random.nextBoolean() ? "NET60" : null,
                null,
                null,
                null,
                List.of(EnterOrder.Line.of(item(), tens(40)))));
        return;
      }
      shop.actor.become(random.nextInt(4) == 0 ? Shop.RIVALS_BUYER : Shop.BUYER);
      long user = shop.actor.get().userId();
      shop.rows.remove(shop.rows.of(user));
      GOODS.stream()
          .filter(item -> item == 11 || random.nextBoolean())
          .forEach(item -> shop.wants(item, tens(40).longValue()));
      String method = method();
      String seen;
      try {
        place(method, "PLN 0.01");
        throw new AssertionError("ordered at a price not seen");
      } catch (PriceChanged told) {
        seen = told.args().get(1).toString();
      }
      place(method, seen);
    }

    private void place(String method, String gross) {
      shop.ordering.place(PlaceOrder.of(key(), "HQ", method, null, null, null, null, gross));
    }

    private ChangeOrder command(OrderNumber number) {
      OrderDetail order = shop.ordering.order(number);
      List<OrderChange.Line> lines = new ArrayList<>();
      for (OrderLine line : order.lines()) {
        if (!line.isCharge() && random.nextBoolean()) {
          BigDecimal price =
              shop.actor.get().isStaff() && random.nextInt(5) == 0
                  ? BigDecimal.valueOf(random.nextInt(300), 2)
                  : null;
          lines.add(new OrderChange.Line(line.lineNumber(), tens(50), price));
        }
      }
      List<OrderChange.Added> added =
          random.nextInt(3) == 0 ? List.of(OrderChange.Added.of(item(), tens(20))) : List.of();
      OrderChange.Terms terms =
          random.nextInt(3) == 0
              ? new OrderChange.Terms(null, method(), null, "PO-" + random.nextInt(3), "Ring", null)
              : OrderChange.Terms.of(order);
      OrderChange change = new OrderChange(lines, added, terms);
      String gross = shop.changes.preview(number, change).after().gross().toString();
      return new ChangeOrder(key(), number, 0, change, "wanted", ReceivedMoney.REFUND, gross);
    }

    private void split(OrderNumber number) {
      OrderDetail before = shop.ordering.order(number);
      Map<Integer, BigDecimal> out = new HashMap<>();
      for (OrderLine line : before.lines()) {
        if (random.nextBoolean()) {
          out.put(line.lineNumber(), tens(30));
        }
      }
      OrderNumber part = shop.splits.split(new SplitOrder(key(), number, 0, out, null, "in two"));
      OrderDetail rest = shop.ordering.order(number);
      OrderDetail cut = shop.ordering.order(part);
      assertThat(goods(rest).add(goods(cut))).isEqualByComparingTo(goods(before));
      assertThat(cut.lines()).noneMatch(OrderLine::isCharge);
      Money off = before.totals().gross().minus(rest.totals().gross()).minus(cut.totals().gross());
      // each line and the VAT of each order is rounded by itself
      assertThat(off.amount().abs())
          .isLessThanOrEqualTo(BigDecimal.valueOf(before.lines().size() + 1L, 2));
    }

    private static BigDecimal goods(OrderDetail order) {
      return order.lines().stream()
          .filter(line -> !line.isCharge())
          .map(line -> line.ordered().value())
          .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void decide(OrderNumber number) {
      List<ChangeRecord> open =
          shop.changes.changes(number).stream().filter(ChangeRecord::isOpen).toList();
      if (open.isEmpty()) {
        shop.actor.become(Shop.BUYER);
        shop.changes.ask(command(number));
        return;
      }
      long id = open.get(0).id();
      switch (random.nextInt(4)) {
        case 0 -> shop.changes.decline(number, id, 0, "too late");
        case 1 -> {
          shop.actor.become(Shop.BUYER);
          shop.changes.takeBack(number, id, 0);
        }
        default -> shop.changes.accept(number, id, 0, ReceivedMoney.REFUND);
      }
    }

    private void receive() {
      long item = any(GOODS);
      long more = 10L * random.nextInt(20);
      goods.merge(item, more, Long::sum);
      shop.stock.has(item, shop.stock.free(item).plus(pieces(more)), null);
    }

    /** As the warehouse does it: of what lies reserved for an order that is released. */
    private void dispatch(SalesOrder order) {
      shop.actor.become(Actor.system(1));
      Map<Integer, Quantity> leaving = new HashMap<>();
      for (OrderLine line : shop.ordering.orderForDocuments(order.number()).lines()) {
        if (line.reserved().isPositive() && random.nextInt(3) > 0) {
          long most = line.reserved().value().longValueExact();
          leaving.put(line.lineNumber(), pieces(1 + random.nextInt((int) most)));
        }
      }
      if (leaving.isEmpty()) {
        return;
      }
      shop.ordering.recordDespatch(order.number(), "WZ/" + ++keys, leaving);
      leaving.forEach(
          (line, quantity) ->
              shop.stock.left(order.number().demand(), line(order, line).itemId(), quantity));
    }

    private void invoice(SalesOrder order) {
      shop.actor.become(Actor.system(1));
      Map<Integer, Quantity> billed = new HashMap<>();
      for (OrderLine line : shop.ordering.orderForDocuments(order.number()).lines()) {
        if (line.invoiceable().isPositive()) {
          billed.put(line.lineNumber(), line.invoiceable());
        }
      }
      if (billed.isEmpty()) {
        return;
      }
      shop.ordering.recordInvoice(order.number(), "FV/" + ++keys, billed);
    }

    private void pay(SalesOrder order) {
      shop.actor.become(Actor.system(1));
      long payable = order.detail().progress().payable().amount().movePointRight(2).longValue();
      long now =
          switch (random.nextInt(3)) {
            case 0 -> payable;
            case 1 -> 0;
            default -> random.nextInt((int) payable + 100);
          };
      shop.ordering.recordPayment(order.number(), Money.ofMinor(now, Currencies.PLN));
    }

    /** All that is known, by what it is about. */
    private Map<String, Object> everything() {
      Map<String, Object> all = new HashMap<>();
      for (SalesOrder order : shop.orders.all()) {
        all.put(order.number().value(), order.detail());
        all.put("steps of " + order.number(), shop.orders.history(order).size());
        all.put(
            "changes of " + order.number(),
            shop.changeRows.of(order.id()).stream().map(row -> row.view().status()).toList());
      }
      GOODS.forEach(item -> all.put("free " + item, shop.stock.free(item)));
      return all;
    }

    private void holds(String as) {
      known = everything();
      Map<Long, BigDecimal> gone = new HashMap<>();
      for (SalesOrder order : shop.orders.all()) {
        OrderDetail detail = (OrderDetail) known.getOrDefault(order.number().value(), as);
        lines(as, detail, gone);
        sums(as, detail);
        status(as, detail);
        assertThat(
                shop.changeRows.of(order.id()).stream().filter(row -> row.view().isOpen()).count())
            .as(as)
            .isLessThanOrEqualTo(1);
      }
      if (!shop.orders.all().isEmpty()) {
        seen(as, any(shop.orders.all()).detail());
      }
      GOODS.forEach(
          item ->
              assertThat(
                      shop.stock.free(item).value().add(gone.getOrDefault(item, BigDecimal.ZERO)))
                  .as("%s: goods of item %d", as, item)
                  .isEqualByComparingTo(BigDecimal.valueOf(goods.getOrDefault(item, 0L))));
    }

    private void lines(String as, OrderDetail order, Map<Long, BigDecimal> gone) {
      Set<Integer> numbers = new HashSet<>();
      for (OrderLine line : order.lines()) {
        String of = as + ", line " + line.lineNumber() + " of " + order.number();
        assertThat(numbers.add(line.lineNumber())).as(of).isTrue();
        assertThat(
                itemsOfLines.merge(
                    order.number() + "/" + line.lineNumber(), line.itemId(), (was, is) -> was))
            .as("%s: numbers of lines are not used again", of)
            .isEqualTo(line.itemId());
        BigDecimal reserved = line.reserved().value();
        BigDecimal left = line.despatched().value();
        BigDecimal cancelled = line.cancelled().value();
        assertThat(List.of(reserved, left, cancelled, line.invoiced().value()))
            .as(of)
            .allMatch(part -> part.signum() >= 0);
        assertThat(reserved.add(left).add(cancelled))
            .as(of)
            .isLessThanOrEqualTo(line.ordered().value());
        if (!line.isCharge()) {
          assertThat(line.invoiced().value()).as(of).isLessThanOrEqualTo(left);
          gone.merge(line.itemId(), reserved.add(left), BigDecimal::add);
        }
      }
      assertThat(order.lines()).as(as).anyMatch(line -> !line.isCharge());
    }

    /** Net for each line, VAT once for the rate, counted by other means. */
    private static void sums(String as, OrderDetail order) {
      BigDecimal net = BigDecimal.ZERO;
      for (OrderLine line : order.lines()) {
        UnitPrice unit = line.price().unit();
        BigDecimal cost =
            unit.amount()
                .multiply(line.ordered().value())
                .divide(unit.baseQuantity().value(), 2, RoundingMode.HALF_UP);
        assertThat(line.price().net().amount()).as(as).isEqualByComparingTo(cost);
        net = net.add(cost);
      }
      BigDecimal vat = net.multiply(VAT).setScale(2, RoundingMode.HALF_UP);
      assertThat(order.totals().net().amount()).as(as).isEqualByComparingTo(net);
      assertThat(order.totals().gross().amount()).as(as).isEqualByComparingTo(net.add(vat));
    }

    private static void status(String as, OrderDetail order) {
      List<OrderLine> goods = order.lines().stream().filter(line -> !line.isCharge()).toList();
      boolean none = goods.stream().noneMatch(line -> line.despatched().isPositive());
      boolean all =
          goods.stream().allMatch(line -> line.despatched().compareTo(line.ordered()) >= 0);
      boolean kept = goods.stream().anyMatch(line -> line.reserved().isPositive());
      OrderStatus status = order.status();
      String of = as + ": " + order.number() + " is " + status;
      switch (status) {
        case SUBMITTED, CANCELLED -> assertThat(none && !kept).as(of).isTrue();
        case CONFIRMED -> assertThat(none).as(of).isTrue();
        case PARTLY_DESPATCHED -> assertThat(!none && !all).as(of).isTrue();
        case DESPATCHED -> assertThat(all && !kept).as(of).isTrue();
        case CLOSED ->
            assertThat(
                    !none
                        && !kept
                        && goods.stream()
                            .allMatch(
                                line ->
                                    line.despatched()
                                            .plus(line.cancelled())
                                            .compareTo(line.ordered())
                                        == 0))
                .as(of)
                .isTrue();
      }
      Money paid = order.progress().paid();
      PaymentStatus expected =
          paid.compareTo(order.progress().payable()) >= 0
              ? PaymentStatus.PAID
              : paid.isZero() ? PaymentStatus.OPEN : PaymentStatus.PARTLY_PAID;
      assertThat(order.progress().payment()).as(of).isEqualTo(expected);
    }

    /** Each order by its company and the seller, and by nobody else. */
    private void seen(String as, OrderDetail order) {
      boolean hutas = order.buyer().partnerNumber().equals(Shop.HUTA);
      for (Actor buyer : List.of(Shop.BUYER, Shop.RIVALS_BUYER)) {
        shop.actor.become(buyer);
        boolean own = hutas == (buyer == Shop.BUYER);
        boolean found;
        try {
          found = shop.ordering.order(order.number()) != null;
        } catch (BusinessException unknown) {
          found = false;
        }
        assertThat(found).as("%s: %s asks for %s", as, buyer.name(), order.number()).isEqualTo(own);
      }
    }

    private static OrderLine line(SalesOrder order, int number) {
      return order.lines().stream()
          .filter(line -> line.lineNumber() == number)
          .findFirst()
          .orElseThrow();
    }

    /** From so many pieces on it may cost less. */
    private Price price() {
      UnitPrice few = UnitPrice.of(amount(200), "PLN", UnitCode.PIECE);
      UnitPrice many = UnitPrice.of(amount(100), "PLN", UnitCode.PIECE);
      if (random.nextBoolean()) {
        return Items.price(few);
      }
      return new Price(
          few,
          List.of(
              new Price.Break(pieces(1), few),
              new Price.Break(pieces(10L * (1 + random.nextInt(4))), many)),
          new Price.Reason("BASE", PriceLevel.BASE, false, pieces(1), null),
          2);
    }

    private String amount(int most) {
      return BigDecimal.valueOf(1L + random.nextInt(most), 2).toString();
    }

    private ItemNumber item() {
      return new ItemNumber("K-" + any(GOODS));
    }

    private String method() {
      return random.nextBoolean() ? "DHL" : "OWN";
    }

    private BigDecimal tens(int most) {
      return BigDecimal.valueOf(10L * random.nextInt(1 + most / 10));
    }

    private String key() {
      return "key-" + ++keys;
    }

    private <T> T any(List<T> all) {
      return all.get(random.nextInt(all.size()));
    }
  }
}
